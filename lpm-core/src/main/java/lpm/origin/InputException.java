package lpm.origin;

/** Input that cannot be read: one line that says where, what was found, what was expected, and what to do. */
public final class InputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public InputException(String message) {
        super(oneLine(message));
    }

    public InputException(Origin origin, String message) {
        this(origin.file() + ":" + origin.line() + ": " + message);
    }

    /** Shows what is not printable as an escape, and cuts what no terminal would show. */
    private static String oneLine(String message) {
        StringBuilder line = new StringBuilder();
        message.codePoints().limit(1_000).forEach(c -> {
            if (Character.isISOControl(c)
                    || Character.getType(c) == Character.FORMAT
                    || Character.getType(c) == Character.SURROGATE) {
                line.append(String.format("\\u%04X", c));
            } else {
                line.appendCodePoint(c);
            }
        });
        return line.toString();
    }
}

package lpm.origin;

/** Input that cannot be read: one line that says where, what was found, what was expected, and what to do. */
public final class InputException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 1_000;

    public InputException(String message) {
        super(oneLine(message));
    }

    public InputException(Origin origin, String message) {
        this(origin.file() + ":" + origin.line() + ": " + message);
    }

    /** Shows what is not printable as an escape, and cuts what no terminal would show. */
    private static String oneLine(String message) {
        return Printable.of(
                message.codePointCount(0, message.length()) <= SHOWN
                        ? message
                        : message.substring(0, message.offsetByCodePoints(0, SHOWN)));
    }
}

package lpm.origin;

/** Text of an input as a terminal can bear it. */
public final class Printable {

    private Printable() {}

    /** The text with an escape for each character that is not printed but obeyed: it cannot move a cursor or turn a line round. */
    public static String of(String text) {
        boolean plain = text.chars().allMatch(c -> c >= ' ' && c < 0x7F);
        if (plain) {
            return text;
        }
        StringBuilder line = new StringBuilder();
        text.codePoints().forEach(c -> {
            int type = Character.getType(c);
            boolean obeyed = Character.isISOControl(c)
                    || type == Character.FORMAT
                    || type == Character.SURROGATE
                    || type == Character.LINE_SEPARATOR
                    || type == Character.PARAGRAPH_SEPARATOR;
            if (obeyed) {
                line.append(String.format("\\u%04X", c));
            } else {
                line.appendCodePoint(c);
            }
        });
        return line.toString();
    }
}

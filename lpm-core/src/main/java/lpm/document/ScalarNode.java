package lpm.document;

/**
 * A single value as the text that is written: {@code 10E1234}, {@code 012} and {@code no} are not interpreted.
 *
 * @param plain whether it is written without quotes
 */
record ScalarNode(int line, String text, boolean plain) implements Node {

    private static final int SHOWN = 60;

    /** Whether nothing is written, or the null of JSON. */
    boolean isNull() {
        return plain && (text.isEmpty() || text.equals("null"));
    }

    @Override
    public String description() {
        return shown(text);
    }

    /** A text in quotes, cut to what a message can bear. */
    static String shown(String text) {
        return text.length() <= SHOWN ? "'" + text + "'" : "'" + text.substring(0, SHOWN) + "...'";
    }
}

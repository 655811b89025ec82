package lpm.report.trace;

/** Parts of lines that are short enough for a message. */
public final class Shown {

    private static final int LONGEST = 80;
    private static final int BEFORE = 30;

    private Shown() {}

    /** The beginning of a text, between quotation marks. */
    public static String of(String text) {
        return around(text, 0);
    }

    /** A text around a place, between quotation marks. */
    static String around(String text, int place) {
        int from = Math.max(0, place - BEFORE);
        int to = Math.min(text.length(), from + LONGEST);
        return "'" + (from > 0 ? "\u2026" : "") + text.substring(from, to) + (to < text.length() ? "\u2026" : "") + "'";
    }
}

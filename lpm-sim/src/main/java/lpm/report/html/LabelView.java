package lpm.report.html;

/**
 * A text of the picture.
 *
 * @param key what it stands for, empty if it is always there
 * @param css its classes
 * @param text as much of it as there is room for
 * @param whole the whole text
 */
public record LabelView(String key, String css, int x, int y, String text, String whole) {

    private static final int UNITS_PER_CHARACTER = 6;

    /** A text that is cut where there is no room for it. */
    static LabelView fitting(String key, String css, int x, int y, int width, String text) {
        int room = Math.max(1, width / UNITS_PER_CHARACTER);
        int length = text.codePointCount(0, text.length());
        String shown = length <= room ? text : text.substring(0, text.offsetByCodePoints(0, room - 1)) + "\u2026";
        return new LabelView(key, css, x, y, shown, text);
    }
}

package lpm.report.html;

/**
 * A rectangle of the picture, in units of the picture.
 *
 * @param key what it stands for, empty if it is always there
 * @param css its classes
 */
public record BoxView(String key, String css, int x, int y, int width, int height) {}

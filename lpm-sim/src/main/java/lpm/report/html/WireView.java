package lpm.report.html;

/**
 * A line of the picture.
 *
 * @param key what it stands for
 * @param css its classes
 * @param path as SVG writes paths
 * @param x where the sign is shown that it does not work
 */
public record WireView(String key, String css, String path, int x, int y) {}

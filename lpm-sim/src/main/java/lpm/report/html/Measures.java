package lpm.report.html;

/**
 * The measures of a picture, in units that are pixels where the page is as wide as the picture.
 *
 * @param width of the whole picture
 * @param gap between the two sides
 * @param serversAbreast how many servers of a side stand beside each other
 * @param lunsAbreast how many LUNs stand beside each other
 */
record Measures(String name, int width, int gap, int serversAbreast, int lunsAbreast) {

    /** For screens on which two servers of each side fit beside each other. */
    static final Measures WIDE = new Measures("wide", 800, 24, 2, 4);

    /** For telephones. */
    static final Measures NARROW = new Measures("narrow", 360, 8, 1, 2);

    static final int LINE = 17;
    static final int PADDING = 6;
    /** Beside each server, for the paths to its LUNs. */
    static final int GUTTER = 16;

    static final int CONSOLE_HEIGHT = 26;
    static final int TILE_WIDTH = 164;
    static final int TILE_HEIGHT = 2 * LINE + 2 * PADDING;
    static final int BAY_HEIGHT = 12;
    static final int SIDE_HEAD = 3 * LINE + BAY_HEIGHT + 2 * PADDING;
    static final int LUN_HEIGHT = 2 * LINE + 2 * PADDING;

    int sideWidth() {
        return (width - gap) / 2;
    }

    int left(Place place) {
        return place == Place.SOURCE ? 0 : sideWidth() + gap;
    }

    int cellWidth() {
        return sideWidth() / serversAbreast;
    }

    int lunWidth() {
        return width / lunsAbreast;
    }

    /** Where the partition stands when it runs, below the head of a side. */
    int upperLane() {
        return CONSOLE_HEIGHT + SIDE_HEAD;
    }

    /** Where it stands while it is frozen between the sides. */
    int lowerLane() {
        return upperLane() + TILE_HEIGHT + PADDING;
    }

    int serversTop() {
        return lowerLane() + TILE_HEIGHT + 2 * LINE;
    }
}

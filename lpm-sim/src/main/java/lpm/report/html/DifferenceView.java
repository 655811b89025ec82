package lpm.report.html;

/**
 * Something that differs from the state before.
 *
 * @param sign {@code +} for what has come, {@code -} for what is gone, {@code ±} for what has changed
 * @param what in words
 */
public record DifferenceView(String sign, String what) {

    static DifferenceView come(String what) {
        return new DifferenceView("+", what);
    }

    static DifferenceView gone(String what) {
        return new DifferenceView("-", what);
    }

    static DifferenceView changed(String what, String before, String now) {
        return new DifferenceView("\u00b1", what + ": " + before + " \u2192 " + now);
    }
}

package lpm.report.html;

import com.google.common.collect.ImmutableList;

/**
 * The curve of the memory that the destination has not yet in its last version; the axis of memory is logarithmic.
 *
 * @param curve as SVG writes paths, empty if no memory was copied
 * @param levels the labels of the axis of memory
 * @param ends the labels of the axis of time
 * @param passes the same as a table
 */
public record MemoryView(
        int width,
        int height,
        String curve,
        ImmutableList<LabelView> levels,
        ImmutableList<LabelView> ends,
        ImmutableList<PassView> passes) {

    /** Whether any memory was copied. */
    public boolean isDrawn() {
        return !curve.isEmpty();
    }
}

package lpm.report.html;

import com.google.common.collect.ImmutableList;

/**
 * The picture of all that takes part, drawn for a width.
 *
 * @param name tells it from the picture of another width
 * @param description for those who do not see it
 * @param frames what is behind all else
 * @param tile the room for the partition; it is moved from column to column
 * @param columns where the left edge of the partition is at the source, between, and at the destination
 * @param lanes where the upper edge of the partition is in a column, and between
 */
public record PictureView(
        String name,
        String description,
        int width,
        int height,
        ImmutableList<BoxView> frames,
        ImmutableList<WireView> wires,
        ImmutableList<BoxView> boxes,
        ImmutableList<LabelView> labels,
        BoxView tile,
        LabelView tileName,
        ImmutableList<Integer> columns,
        ImmutableList<Integer> lanes) {}

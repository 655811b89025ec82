package lpm.report.html;

import com.google.common.collect.ImmutableList;

/**
 * What stands beside the picture for one frame.
 *
 * @param title what happens
 * @param kind its class, for the sign beside it
 * @param events who does what
 * @param differences from the frame before
 * @param trouble what is out of order, each with the reason
 * @param wayBack in a sentence, whether there is one
 * @param undoable what can be taken back, the newest first
 */
public record PanelView(
        int number,
        String title,
        String kind,
        String time,
        String standing,
        ImmutableList<EventView> events,
        ImmutableList<DifferenceView> differences,
        ImmutableList<String> trouble,
        String wayBack,
        ImmutableList<String> undoable) {}

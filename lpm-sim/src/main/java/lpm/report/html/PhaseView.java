package lpm.report.html;

import com.google.common.collect.ImmutableList;

/**
 * A phase of the time line.
 *
 * @param steps in order
 */
public record PhaseView(String name, ImmutableList<TickView> steps) {}

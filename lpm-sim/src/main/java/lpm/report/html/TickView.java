package lpm.report.html;

import com.google.common.collect.ImmutableList;

/**
 * A step of the time line.
 *
 * @param number among all steps of the plan, from 0
 * @param frame where the step is taken or fails, or the last frame if it comes to neither
 * @param faults what strikes before it
 * @param last whether there is no way back once it is taken
 */
public record TickView(int number, String name, int frame, ImmutableList<String> faults, boolean last) {}

package lpm.report.trace;

/**
 * Faults that were drawn by chance.
 *
 * @param count how many, at least 1
 * @param seed what they were drawn by
 */
public record DrawnFaults(int count, long seed) {}

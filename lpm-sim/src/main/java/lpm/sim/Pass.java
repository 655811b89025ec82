package lpm.sim;

/**
 * One pass over the memory of the running partition.
 *
 * @param pages pages that were sent
 * @param milliseconds how long it took
 */
public record Pass(long pages, long milliseconds) {}

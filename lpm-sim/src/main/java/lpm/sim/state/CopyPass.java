package lpm.sim.state;

/**
 * One pass over the memory of the running partition.
 *
 * @param pages pages that were sent
 * @param milliseconds how long it took
 */
public record CopyPass(long pages, long milliseconds) {}

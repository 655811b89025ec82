package lpm.sim.explore;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * How far an exploration goes.
 *
 * @param faults how many faults a schedule has at most, 1 to 3; three strike by sampling alone
 * @param samples how many schedules of three faults are drawn
 * @param seed what they are drawn by
 * @param threads how many threads look at the same time; the result is the same whatever their number
 */
public record ExplorationOptions(int faults, int samples, long seed, int threads) {

    /** The most faults that a schedule may have. */
    public static final int MOST_FAULTS = 3;

    public ExplorationOptions {
        checkArgument(faults >= 1 && faults <= MOST_FAULTS, "faults must be 1 to 3, but are %s", faults);
        checkArgument(samples >= 0, "samples must not be negative, but are %s", samples);
        checkArgument(threads >= 1, "threads must be at least 1, but are %s", threads);
    }
}

package lpm.sim.invariant;

import com.google.common.collect.ImmutableList;

/** The list of all invariants. */
public final class Invariants {

    private static final ImmutableList<Invariant> ALL = ImmutableList.of(
            new RunsInOnePlace(),
            new RunsWhereOwned(),
            new OneWriterPerVolume(),
            new TakenBackWhole(),
            new NothingLeftAtSource(),
            new PagesKeptUntilArrived(),
            new NoWayBackOnceAcquired(),
            new AcquiredWithStorage(),
            new NotLeftSuspended(),
            new FramesReachTheNetwork(),
            new PathsKept(),
            new PortNamesKept(),
            new BackingDevicesKept(),
            new WritesGoThrough(),
            new ClientsKeepWhatServesThem(),
            new SystemKeepsItsManager(),
            new AcknowledgedWritesAreKept(),
            new SuspendedOnceAsked());

    private static final ImmutableList<Invariant> OF_FLOW = ALL.stream()
            .filter(invariant -> !(invariant instanceof HardwareInvariant))
            .collect(ImmutableList.toImmutableList());

    private Invariants() {}

    public static ImmutableList<Invariant> all() {
        return ALL;
    }

    /** Those that look at something else than hardware, which may change while hardware stands as it stood. */
    public static ImmutableList<Invariant> ofFlow() {
        return OF_FLOW;
    }
}

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

    private Invariants() {}

    public static ImmutableList<Invariant> all() {
        return ALL;
    }
}

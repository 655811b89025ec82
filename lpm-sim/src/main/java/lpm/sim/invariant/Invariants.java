package lpm.sim.invariant;

import com.google.common.collect.FluentIterable;
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

    private static final ImmutableList<HardwareInvariant> OF_HARDWARE =
            FluentIterable.from(ALL).filter(HardwareInvariant.class).toList();

    private static final ImmutableList<Invariant> OF_FLOW = FluentIterable.from(ALL)
            .filter(invariant -> !OF_HARDWARE.contains(invariant))
            .toList();

    private Invariants() {}

    public static ImmutableList<Invariant> all() {
        return ALL;
    }

    /** Those that look at hardware alone. */
    public static ImmutableList<HardwareInvariant> ofHardware() {
        return OF_HARDWARE;
    }

    /** Those that look at something else than hardware, which may change while hardware stands as it stood. */
    public static ImmutableList<Invariant> ofFlow() {
        return OF_FLOW;
    }
}

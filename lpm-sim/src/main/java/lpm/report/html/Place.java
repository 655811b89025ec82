package lpm.report.html;

import java.util.Locale;
import lpm.model.PartitionState;
import lpm.sim.state.MoveState;
import lpm.sim.state.Owner;

/** Where the page shows the partition: in one column, or frozen between them. */
enum Place {
    SOURCE,
    BETWEEN,
    DESTINATION;

    static Place of(MoveState state) {
        if (state.runsAtDestination()) {
            return DESTINATION;
        }
        if (state.runsAtSource()) {
            return SOURCE;
        }
        if (state.frozenAtMilliseconds().isPresent() || state.owner() == Owner.FLIGHT) {
            return BETWEEN;
        }
        return state.owner() == Owner.DST ? DESTINATION : SOURCE;
    }

    /** How the partition fares there, in a word or two. */
    static String fares(MoveState state) {
        if (state.runsAtSource() || state.runsAtDestination()) {
            return "running";
        }
        boolean suspended = state.frozenAtMilliseconds().isPresent() || rests(state, PartitionState.SUSPENDED);
        return suspended ? "suspended" : rests(state, PartitionState.NOT_ACTIVATED) ? "off" : "not running";
    }

    /** Whether the partition has been so from the beginning, and went down with no frame. */
    private static boolean rests(MoveState state, PartitionState at) {
        return !state.down() && state.plan().stateAtFirst().equals(at);
    }

    /** Who may run the partition. */
    static String holder(MoveState state) {
        return switch (state.owner()) {
            case SRC -> "the source";
            case FLIGHT -> "nobody";
            case DST -> "the destination";
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package lpm.report.html;

import java.util.Locale;
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
        return state.frozenAtMilliseconds().isPresent() ? "suspended" : "not running";
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

package lpm.testkit.semantics;

import java.util.Optional;
import lpm.testkit.semantics.State.Direction;
import lpm.testkit.semantics.State.Held;
import lpm.testkit.semantics.State.Owner;
import lpm.testkit.semantics.State.Way;

/**
 * What must hold of every state of a move, and of every change of it, whatever happens; numbered as the simulator does. I3 follows from
 * I1: what runs in one place only is the only one that writes.
 */
final class Invariants {

    private static final int AT_SOURCE_ONLY = Held.bits(Held.SRC_SHELL, Held.SRC_VTD1, Held.SRC_VTD2);
    private static final int CONFIGURATION = AT_SOURCE_ONLY
            | Held.bits(
                    Held.LOCK,
                    Held.DST_SHELL,
                    Held.DST_VTD1,
                    Held.DST_VTD2,
                    Held.SRC_BOUND,
                    Held.DST_BOUND,
                    Held.PROFILE_AT_DST);

    private final int pages;
    private final int initial;
    private final int last;

    Invariants(Machine machine) {
        this.pages = machine.bounds().pages();
        this.initial = machine.initialConfiguration();
        this.last = machine.finalConfiguration();
    }

    /** Which invariant a state breaks, if it does. */
    Optional<String> broken(State state) {
        boolean atSource = state.is(Held.RUNS_AT_SRC);
        boolean atDestination = state.is(Held.RUNS_AT_DST);
        if (atSource && atDestination) {
            return Optional.of("I1");
        }
        if ((atSource && state.owner() != Owner.SRC) || (atDestination && state.owner() != Owner.DST)) {
            return Optional.of("I2");
        }
        if (!takenBackWhole(state)
                || (atSource && !state.is(Held.SRC_SHELL))
                || (atDestination && !state.is(Held.DST_SHELL))) {
            return Optional.of("I4");
        }
        if (!completedWhole(state)) {
            return Optional.of("I5");
        }
        if (!pagesArrive(state)) {
            return Optional.of("I6");
        }
        if (!directed(state)) {
            return Optional.of("I7");
        }
        if (isFinal(state) && !state.is(Held.DOWN) && atSource == atDestination) {
            return Optional.of("I9");
        }
        if ((state.way() == Way.ROLLED_BACK && state.direction() == Direction.FORWARD)
                || (state.way() == Way.COMPLETED && state.direction() == Direction.BACK)) {
            return Optional.of("I10");
        }
        return Optional.empty();
    }

    private static boolean isFinal(State state) {
        return state.way().compareTo(Way.REFUSED) >= 0;
    }

    private boolean takenBackWhole(State state) {
        return (state.way() != Way.REFUSED && state.way() != Way.ROLLED_BACK)
                || ((state.held() & CONFIGURATION) == initial
                        && state.is(Held.SRC_KEEPS_PAGES)
                        && !state.pages().someMissing()
                        && state.owner() == Owner.SRC);
    }

    private boolean completedWhole(State state) {
        return state.way() == Way.COMPLETED
                ? (state.held() & CONFIGURATION) == last && !state.is(Held.SRC_KEEPS_PAGES)
                : state.owner() == Owner.DST
                        || ((state.held() & AT_SOURCE_ONLY) == initial && !state.is(Held.PROFILE_AT_DST));
    }

    private boolean pagesArrive(State state) {
        Pages memory = state.pages();
        if (state.owner() == Owner.DST) {
            for (int page = 0; page < pages; page++) {
                if (!memory.isMissing(page) && memory.atDestination(page) < memory.atSource(page)) {
                    return false;
                }
            }
        }
        return !memory.someMissing()
                || (state.way() != Way.COMPLETED && (!state.is(Held.RUNS_AT_DST) || state.is(Held.SRC_KEEPS_PAGES)));
    }

    private static boolean directed(State state) {
        boolean moved = state.owner() == Owner.DST;
        return switch (state.way()) {
            case NEEDS_RECOVER, PARTITION_FAILED -> state.direction() == (moved ? Direction.FORWARD : Direction.BACK);
            case FORWARD, COMPLETED -> true;
            case BACKWARD, REFUSED, ROLLED_BACK -> !moved;
        };
    }

    /** Which invariant a change breaks, if it does. */
    Optional<String> broken(State before, State after, Bounds bounds) {
        boolean moved = before.owner() == Owner.DST;
        if (moved && after.owner() != Owner.DST) {
            return Optional.of("I7");
        }
        if (!moved && after.owner() == Owner.DST && !Resource.DST_STORAGE.isThere(before, bounds)) {
            return Optional.of("I8");
        }
        return before.pages().equals(after.pages()) || newerOnly(before, after) ? Optional.empty() : Optional.of("I6");
    }

    /** No page gives way to an older one, and none that has arrived is missing again. */
    private boolean newerOnly(State before, State after) {
        for (int page = 0; page < pages; page++) {
            int now = after.pages().atDestination(page);
            if (now >= 0 && now < before.pages().atDestination(page)) {
                return false;
            }
            if (before.owner() == Owner.DST
                    && after.pages().isMissing(page)
                    && !before.pages().isMissing(page)) {
                return false;
            }
        }
        return true;
    }
}

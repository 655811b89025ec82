package lpm.testkit.semantics;

import com.google.common.collect.ImmutableList;
import java.util.Locale;
import lpm.testkit.semantics.State.Held;
import lpm.testkit.semantics.State.Owner;
import lpm.testkit.semantics.State.Way;

/**
 * How a move ends, in the words of a table of faults.
 *
 * @param direction empty if no recovery is called for
 * @param afterRecover outcome and health after repair and recovery; empty if none is called for
 */
record Ending(String outcome, String direction, String runsAt, String health, String afterRecover) {

    private static final int PAGES = 2;

    /**
     * Something that goes wrong.
     *
     * @param moment such as {@code dirty_passes}, {@code undo_lock} or {@code stopped}
     */
    record Strike(Mishap mishap, String moment) {}

    /**
     * How the move ends while these strike, each when its moment first comes. The partition writes all of its memory before it is
     * frozen, so that pages are missing when it is resumed.
     */
    static Ending of(int pairs, int servers, boolean asked, ImmutableList<Strike> strikes) {
        Bounds bounds = new Bounds(PAGES, 1, pairs, servers, asked, strikes.size());
        State end = followed(new Machine(bounds), new Machine(bounds).initial(), strikes);
        boolean recovers = end.way() == Way.NEEDS_RECOVER || end.way() == Way.PARTITION_FAILED;
        return new Ending(
                end.way().toString(),
                recovers ? end.direction().toString() : "",
                end.is(Held.RUNS_AT_SRC) ? "SRC" : end.is(Held.RUNS_AT_DST) ? "DST" : "-",
                health(end, bounds),
                recovers ? recovered(new Machine(bounds), end) : "");
    }

    private static String recovered(Machine machine, State end) {
        State recovered = followed(machine, moved(machine, end), ImmutableList.of());
        return recovered.way() + "/" + health(recovered, machine.bounds());
    }

    private static State followed(Machine machine, State start, ImmutableList<Strike> strikes) {
        ImmutableList<Strike> ahead = strikes;
        State state = start;
        while (true) {
            if (state.way() == Way.FORWARD && Step.of(state.at()) == Step.FREEZE) {
                state = written(state);
            }
            String moment = moment(state);
            for (Strike strike : ahead) {
                if (strike.moment().equals(moment)) {
                    state = struck(machine, state, strike.mishap());
                }
            }
            ahead = ahead.stream()
                    .filter(strike -> !strike.moment().equals(moment))
                    .collect(ImmutableList.toImmutableList());
            if (state.way() != Way.FORWARD && state.way() != Way.BACKWARD) {
                return state;
            }
            state = moved(machine, state);
        }
    }

    private static String moment(State state) {
        return switch (state.way()) {
            case FORWARD -> name(Step.of(state.at()));
            case BACKWARD -> "undo_" + name(state.newest());
            case NEEDS_RECOVER -> "stopped";
            default -> "";
        };
    }

    private static String name(Step step) {
        return step.name().toLowerCase(Locale.ROOT);
    }

    private static State written(State state) {
        Pages pages = state.pages();
        for (int page = 0; page < PAGES && state.is(Held.RUNS_AT_SRC); page++) {
            pages = pages.writtenAtSource(page);
        }
        return state.withPages(pages);
    }

    /** It strikes the pair in use, or the first server that still has its path; if there is none it changes nothing. */
    private static State struck(Machine machine, State state, Mishap mishap) {
        boolean ofPair = (mishap.bit() & Mishap.OF_PAIR) != 0;
        for (int number = 1; number <= mishap.count(machine.bounds()); number++) {
            boolean struck =
                    ofPair ? !Mishap.isWhole(state.struck(), number) : (state.struck() & mishap.bit(number)) != 0;
            if (!struck && state.way().isOpen()) {
                return machine.struck(state, mishap.bit(number));
            }
        }
        return state;
    }

    /** The first of what the migration may do next. */
    private static State moved(Machine machine, State state) {
        ImmutableList.Builder<State> next = ImmutableList.builder();
        machine.move(state, next::add);
        return next.build().get(0);
    }

    private static String health(State state, Bounds bounds) {
        if (state.is(Held.DOWN)) {
            return "DOWN";
        }
        if (!state.is(Held.RUNS_AT_SRC) && !state.is(Held.RUNS_AT_DST)) {
            return "SUSPENDED";
        }
        boolean moved = state.owner() == Owner.DST;
        if (moved && !Resource.STREAM_FOR_MISSING.isThere(state, bounds)) {
            return "STALLED";
        }
        int lost = Resource.lostPaths(state.struck(), moved ? Mishap.DST_VIOS_PATH_LOSS : Mishap.SRC_VIOS_PATH_LOSS);
        if (lost == bounds.servers() || (moved && state.has(Mishap.DST_LUN_GONE))) {
            return "IO_LOST";
        }
        return lost > 0 ? "DEGRADED" : "OK";
    }
}

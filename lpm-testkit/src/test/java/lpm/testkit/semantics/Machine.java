package lpm.testkit.semantics;

import com.google.common.primitives.ImmutableIntArray;
import java.util.function.Consumer;
import lpm.testkit.semantics.State.Direction;
import lpm.testkit.semantics.State.Held;
import lpm.testkit.semantics.State.Owner;
import lpm.testkit.semantics.State.Way;

/** A move of a size, and all that can come next. The numbers R are those of the reactions. */
final class Machine {

    private static final int AFTER_ALL = Step.values().length;
    private static final int RUNS = Held.bits(Held.RUNS_AT_SRC, Held.RUNS_AT_DST);

    private final Bounds bounds;
    private final ImmutableIntArray mishaps;

    Machine(Bounds bounds) {
        this.bounds = bounds;
        this.mishaps = bounds.mishaps();
    }

    Bounds bounds() {
        return bounds;
    }

    /** Nothing was done, and nothing has gone wrong. */
    State initial() {
        int held = Held.bits(Held.RUNS_AT_SRC, Held.SRC_KEEPS_PAGES) | initialConfiguration();
        return new State(
                Way.FORWARD,
                Direction.UNNAMED,
                0,
                0,
                Owner.SRC,
                held,
                0,
                bounds.faults(),
                Pages.atFirst(bounds.pages()));
    }

    /** What is held of the partition before the first step. */
    int initialConfiguration() {
        return Held.SRC_SHELL.bit() | vtds(Held.SRC_VTD1, Held.SRC_VTD2);
    }

    /** What is held of the partition once it has moved. */
    int finalConfiguration() {
        return Held.bits(Held.DST_SHELL, Held.PROFILE_AT_DST) | vtds(Held.DST_VTD1, Held.DST_VTD2);
    }

    /** The virtual target devices of a side. */
    int vtds(Held first, Held second) {
        return bounds.servers() == 2 ? Held.bits(first, second) : first.bit();
    }

    /** Everything that can happen next, once for each way in which it can. */
    void successors(State state, Consumer<State> next) {
        move(state, next);
        if (state.way().isOpen()) {
            strikes(state, next);
            writes(state, next);
        }
    }

    /** What the migration itself does next: nothing once it has ended for good. */
    void move(State state, Consumer<State> next) {
        switch (state.way()) {
            case FORWARD -> forward(state, Step.of(state.at()), next);
            case BACKWARD -> next.accept(backward(state, state.newest()));
            case NEEDS_RECOVER, PARTITION_FAILED -> next.accept(recovered(state));
            case REFUSED, ROLLED_BACK, COMPLETED -> {}
        }
    }

    private void forward(State state, Step step, Consumer<State> next) {
        if (hasToStop(state, step) || !step.canBeTaken(state, bounds)) {
            next.accept(reaction(state));
        } else if (step == Step.FETCH && state.pages().someMissing()) {
            for (int page = 0; page < bounds.pages(); page++) {
                if (state.pages().isMissing(page)) {
                    next.accept(onward(state.withPages(state.pages().installed(page)), step));
                }
            }
        } else {
            next.accept(onward(step.taken(state), step));
        }
    }

    /** A stop counts until the source gives the partition away (R3), the wait until the operating system was asked (R6). */
    private static boolean hasToStop(State state, Step step) {
        return state.owner() == Owner.SRC
                && (state.has(Mishap.USER_STOP)
                        || (state.has(Mishap.WAIT_BUDGET_SPENT) && step.compareTo(Step.ASK_OS) <= 0));
    }

    private State onward(State state, Step taken) {
        int at = taken.place() + 1;
        while (at < AFTER_ALL && !bounds.has(Step.of(at))) {
            at++;
        }
        if (at < AFTER_ALL) {
            return state.withAt(at);
        }
        return state.is(Held.DOWN) && state.direction() == Direction.UNNAMED
                ? state.ended(Way.PARTITION_FAILED, Direction.FORWARD, at)
                : state.standing(Way.COMPLETED, 0);
    }

    /** The next step cannot be taken. */
    private State reaction(State state) {
        return switch (state.owner()) {
            case SRC -> takenBack(state);
            case FLIGHT ->
                Resource.STREAM.isThere(state, bounds)
                        // the destination, which has seen its storage, returns the right
                        ? takenBack(state.withOwner(Owner.SRC).without(Step.RELEASE))
                        : stuck(state);
            case DST -> stuck(state);
        };
    }

    /** R1. */
    private static State takenBack(State state) {
        return state.done() == 0 ? state.standing(Way.REFUSED, 0) : back(state, AFTER_ALL);
    }

    /** Only a recovery can go on (R2, R3). */
    private static State stuck(State state) {
        Way way = state.is(Held.DOWN) ? Way.PARTITION_FAILED : Way.NEEDS_RECOVER;
        return state.owner() == Owner.DST
                ? state.ended(way, Direction.FORWARD, state.at())
                : state.ended(way, Direction.BACK, 0);
    }

    /** Back over what is in the undo log before that place, or to the end if nothing is. */
    private static State back(State state, int from) {
        if ((state.done() & ((1 << from) - 1)) != 0) {
            return state.standing(Way.BACKWARD, from);
        }
        boolean whole = state.done() == 0;
        if (state.is(Held.DOWN) && !(whole && state.direction() != Direction.UNNAMED)) {
            return state.ended(Way.PARTITION_FAILED, Direction.BACK, 0);
        }
        return whole ? state.standing(Way.ROLLED_BACK, 0) : state.ended(Way.NEEDS_RECOVER, Direction.BACK, 0);
    }

    private State backward(State state, Step newest) {
        if (newest.canBeTakenBack(state, bounds)) {
            return back(newest.takenBack(state), newest.place());
        }
        // nobody may guess who has it
        boolean unknown = newest == Step.RELEASE && !state.is(Held.DOWN);
        return unknown ? stuck(state) : back(state, newest.place());
    }

    /** Everything is repaired, and somebody calls for a recovery (R10). */
    private static State recovered(State state) {
        State repaired = state.withStruck(0);
        if (state.owner() == Owner.DST) {
            return state.at() < AFTER_ALL
                    ? repaired.standing(Way.FORWARD, state.at())
                    : repaired.standing(Way.COMPLETED, 0);
        }
        return state.done() == 0 ? repaired.standing(Way.ROLLED_BACK, 0) : repaired.standing(Way.BACKWARD, AFTER_ALL);
    }

    private void strikes(State state, Consumer<State> next) {
        if (state.left() == 0) {
            return;
        }
        for (int number = 0; number < mishaps.length(); number++) {
            int mishap = mishaps.get(number);
            if ((state.struck() & mishap) == 0) {
                next.accept(struck(state, mishap));
            }
        }
    }

    /** The state once something has gone wrong. */
    State struck(State state, int mishap) {
        State struck = state.struckBy(mishap);
        return loses(state, mishap) ? down(struck) : struck;
    }

    /** Whether the frame goes down that has the partition's memory, or part of it (R9). */
    private static boolean loses(State state, int mishap) {
        if (state.is(Held.DOWN)) {
            return false;
        }
        boolean moved = state.owner() == Owner.DST;
        return mishap == Mishap.SRC_FRAME_DOWN.bit()
                ? !moved || state.pages().someMissing()
                : mishap == Mishap.DST_FRAME_DOWN.bit() && moved;
    }

    /** There is nothing to run any more; what is held of it is still cleaned to one side. */
    private static State down(State state) {
        State down = state.withHeld((state.held() & ~RUNS) | Held.DOWN.bit()).withPages(Pages.LOST);
        if (state.owner() == Owner.DST) {
            int at = Math.max(state.at(), Step.CLOSE_STREAM.place());
            return state.way() == Way.FORWARD
                    ? down.withAt(at)
                    : down.ended(Way.PARTITION_FAILED, Direction.FORWARD, at);
        }
        State unfrozen = down.without(Step.FREEZE);
        return switch (state.way()) {
            case FORWARD -> back(unfrozen, AFTER_ALL);
            case BACKWARD -> back(unfrozen, state.at());
            default -> unfrozen.ended(Way.PARTITION_FAILED, Direction.BACK, state.at());
        };
    }

    /** A page that is missing is not written: the partition waits for it (R4). */
    private void writes(State state, Consumer<State> next) {
        Pages pages = state.pages();
        for (int page = 0; page < bounds.pages(); page++) {
            if (state.is(Held.RUNS_AT_SRC) && !pages.isMissing(page) && pages.atSource(page) < bounds.versions()) {
                next.accept(state.withPages(pages.writtenAtSource(page)));
            } else if (state.is(Held.RUNS_AT_DST)
                    && !pages.isMissing(page)
                    && pages.atDestination(page) < bounds.versions()) {
                next.accept(state.withPages(pages.writtenAtDestination(page)));
            }
        }
    }
}

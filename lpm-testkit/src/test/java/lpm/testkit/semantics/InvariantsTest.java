package lpm.testkit.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import lpm.testkit.semantics.State.Direction;
import lpm.testkit.semantics.State.Held;
import lpm.testkit.semantics.State.Owner;
import lpm.testkit.semantics.State.Way;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each invariant is broken by a state or a change that a sound move never comes to. */
class InvariantsTest {

    private static final Machine MACHINE = new Machine(new Bounds(2, 1, 1, 2, true, 1));
    private static final Invariants INVARIANTS = new Invariants(MACHINE);
    private static final State FIRST = MACHINE.initial();
    private static final State FROZEN = FIRST.without(Held.RUNS_AT_SRC);
    private static final State ACQUIRED =
            FROZEN.withOwner(Owner.DST).withPages(FIRST.pages().copied());
    private static final State MOVED = ACQUIRED.withHeld(MACHINE.finalConfiguration() | Held.RUNS_AT_DST.bit());

    static Stream<Arguments> brokenStates() {
        return Stream.of(
                Arguments.of("I1", FIRST.with(Held.RUNS_AT_DST)),
                Arguments.of("I2", FIRST.withOwner(Owner.FLIGHT)),
                Arguments.of("I2", FROZEN.with(Held.RUNS_AT_DST)),
                Arguments.of("I4", FIRST.with(Held.LOCK).withWay(Way.ROLLED_BACK)),
                Arguments.of("I4", FIRST.with(Held.SRC_BOUND).withWay(Way.REFUSED)),
                Arguments.of("I4", FIRST.without(Held.SRC_SHELL)),
                Arguments.of("I4", MOVED.without(Held.DST_SHELL)),
                Arguments.of("I5", FIRST.without(Held.SRC_VTD2)),
                Arguments.of("I5", FIRST.with(Held.PROFILE_AT_DST)),
                Arguments.of("I5", MOVED.with(Held.SRC_VTD1).withWay(Way.COMPLETED)),
                Arguments.of("I6", ACQUIRED.withPages(FIRST.pages())),
                Arguments.of("I6", MOVED.withPages(FIRST.pages().compared())),
                Arguments.of("I6", MOVED.withPages(FIRST.pages().compared()).withWay(Way.COMPLETED)),
                Arguments.of("I7", MOVED.standing(Way.BACKWARD, 1)),
                Arguments.of("I7", MOVED.ended(Way.NEEDS_RECOVER, Direction.BACK, 0)),
                Arguments.of("I7", FIRST.ended(Way.PARTITION_FAILED, Direction.FORWARD, 0)),
                Arguments.of("I9", FROZEN.withWay(Way.ROLLED_BACK)),
                Arguments.of("I10", FIRST.ended(Way.ROLLED_BACK, Direction.FORWARD, 0)),
                Arguments.of("I10", MOVED.ended(Way.COMPLETED, Direction.BACK, 0)));
    }

    @ParameterizedTest
    @MethodSource("brokenStates")
    void isBroken(String invariant, State state) {
        assertThat(INVARIANTS.broken(state)).contains(invariant);
    }

    static Stream<Arguments> brokenChanges() {
        State arrived = ACQUIRED.withPages(ACQUIRED.pages().writtenAtDestination(0));
        return Stream.of(
                Arguments.of("I6", arrived, arrived.withPages(ACQUIRED.pages())),
                Arguments.of("I6", ACQUIRED, ACQUIRED.withPages(arrived.pages().compared())),
                Arguments.of("I7", ACQUIRED, FROZEN),
                Arguments.of("I8", FROZEN.withStruck(Mishap.DST_LUN_GONE.bit()), ACQUIRED));
    }

    @ParameterizedTest
    @MethodSource("brokenChanges")
    void isBrokenBetween(String invariant, State before, State after) {
        assertThat(INVARIANTS.broken(before, after, MACHINE.bounds())).contains(invariant);
    }

    @ParameterizedTest
    @MethodSource("sound")
    void isNotBroken(State state) {
        assertThat(INVARIANTS.broken(state)).isEmpty();
    }

    static Stream<State> sound() {
        return Stream.of(FIRST, FROZEN, ACQUIRED, MOVED, MOVED.withWay(Way.COMPLETED), FIRST.withWay(Way.REFUSED));
    }
}

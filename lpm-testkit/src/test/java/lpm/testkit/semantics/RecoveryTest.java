package lpm.testkit.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import lpm.testkit.semantics.State.Direction;
import lpm.testkit.semantics.State.Held;
import lpm.testkit.semantics.State.Way;
import org.junit.jupiter.api.Test;

/** Wherever a move calls for a recovery, and whatever strikes while it is recovered, it ends whole on the side that was named. */
class RecoveryTest {

    private static final Machine MACHINE = new Machine(new Bounds(1, 1, 1, 2, true, 3));
    private static final ImmutableSet<State> STATES = StateSpace.states(MACHINE.bounds());
    private static final int RUNS = Held.bits(Held.RUNS_AT_SRC, Held.RUNS_AT_DST, Held.DOWN);

    private static List<State> ofRecoveries() {
        return STATES.stream()
                .filter(state -> state.direction() != Direction.UNNAMED)
                .collect(Collectors.toList());
    }

    private static State ended(State state) {
        State end = state;
        List<State> next = moves(end);
        while (!next.isEmpty()) {
            end = next.get(0);
            next = moves(end);
        }
        return end;
    }

    /** What is held of the partition in the end, wherever it runs. */
    private static int left(State state) {
        return ended(state).held() & ~RUNS;
    }

    private static List<State> moves(State state) {
        List<State> moves = new ArrayList<>();
        MACHINE.move(state, moves::add);
        return moves;
    }

    private static List<State> successors(State state) {
        List<State> successors = new ArrayList<>();
        MACHINE.successors(state, successors::add);
        return successors;
    }

    @Test
    void nothingButAnEndForGoodIsADeadEnd() {
        assertThat(STATES)
                .filteredOn(state -> successors(state).isEmpty())
                .extracting(State::way)
                .containsOnly(Way.REFUSED, Way.ROLLED_BACK, Way.COMPLETED);
    }

    @Test
    void aRecoveryEndsOnTheSideThatWasNamed() {
        assertThat(ofRecoveries())
                .hasSizeGreaterThan(10_000)
                .allMatch(state ->
                        ended(state).way() == (state.direction() == Direction.BACK ? Way.ROLLED_BACK : Way.COMPLETED));
    }

    @Test
    void aRecoveryThatIsInterruptedAndCalledAgainLeavesTheSame() {
        assertThat(ofRecoveries()).allMatch(state -> {
            int left = left(state);
            return successors(state).stream().allMatch(next -> left(next) == left);
        });
    }
}

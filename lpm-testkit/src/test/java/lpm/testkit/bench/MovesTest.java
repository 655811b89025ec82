package lpm.testkit.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.util.stream.IntStream;
import lpm.sim.MigrationEvent;
import lpm.sim.MigrationFrame;
import lpm.sim.MigrationOutcome;
import lpm.sim.MigrationStep;
import lpm.sim.MigrationTrace;
import lpm.sim.invariant.Invariants;
import org.junit.jupiter.api.Test;

/** The moves that are measured are whole ones, and the floor goes the same way. */
class MovesTest {

    private static final Moves MOVES = Moves.of(300, 7);

    private final ImmutableList<MigrationTrace> traces = MOVES.carriedOut();

    @Test
    void everyMoveCompletesWithAPictureOfEachStep() {
        int steps = MigrationStep.values().length;
        assertThat(traces).hasSize(300).allSatisfy(trace -> {
            assertThat(trace.outcome()).isEqualTo(MigrationOutcome.COMPLETED);
            assertThat(trace.frames())
                    .hasSize(steps + 2)
                    .flatExtracting(MigrationFrame::events)
                    .isEqualTo(trace.events());
            assertThat(trace.invariantsChecked())
                    .isEqualTo(steps * Invariants.all().size());
            assertThat(trace.brokenInvariants()).isEmpty();
        });
    }

    @Test
    void aMoveThatIsPlannedAnewIsTheSame() {
        assertThat(MOVES.carriedOutAnew()).isEqualTo(traces);
    }

    @Test
    void theMovesNeedAnyNumberOfPasses() {
        assertThat(traces).extracting(trace -> trace.passes().size()).contains(1, 2, 3, 4, 5, 6, 7, 8);
    }

    @Test
    void theFloorWritesTheSameLogAndSendsAsMuch() {
        MoveFloor floor = MoveFloor.of(MOVES);
        ImmutableListMultimap<Integer, MigrationEvent> logged = floor.log().stream()
                .collect(
                        ImmutableListMultimap.toImmutableListMultimap(MoveFloor.Logged::move, MoveFloor.Logged::event));
        assertThat(IntStream.range(0, traces.size())).allSatisfy(move -> {
            MigrationTrace trace = traces.get(move);
            assertThat(logged.get(move)).isEqualTo(trace.events());
            assertThat(floor.numbers(move).bytesSent()).isEqualTo(trace.bytesSent());
            assertThat(floor.numbers(move).suspendedMilliseconds()).isEqualTo(trace.suspendedMs());
        });
    }
}

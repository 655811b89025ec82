package lpm.sim;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.util.List;
import lpm.fact.Fact;
import lpm.model.PartitionState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A frame goes down with the memory of the partition while the move is taken back, or waits for a recovery. */
class FrameLossTest {

    private static final String GOES_DOWN = "partition_failed";

    /** What happens from the first event of that name on. */
    private static List<String> from(String name, MigrationTrace trace) {
        List<String> names =
                trace.events().stream().map(MigrationEvent::name).distinct().toList();
        return names.subList(names.indexOf(name), names.size());
    }

    private static void assertDownAtTheSource(MigrationTrace trace) {
        assertThat(trace.brokenInvariants()).isEmpty();
        assertThat(trace.outcome()).isEqualTo(MigrationOutcome.PARTITION_FAILED);
        assertThat(trace.direction()).contains(Direction.BACK);
        assertThat(trace.health()).isEqualTo(Health.DOWN);
        assertTakenBackOnceItIsDown(Migration.recover(trace, Disturbances.NONE));
    }

    private static void assertTakenBackOnceItIsDown(MigrationTrace recovered) {
        assertThat(recovered.brokenInvariants()).isEmpty();
        assertThat(recovered.outcome()).isEqualTo(MigrationOutcome.ROLLED_BACK);
        assertThat(recovered.health()).isEqualTo(Health.DOWN);
        assertThat(recovered.after().estate())
                .isEqualTo(Article.estate()
                        .updating(Article.CLIENT, p -> p.withState(Fact.known(PartitionState.NOT_ACTIVATED))));
    }

    @Test
    void aPartitionThatIsFrozenIsNotThawedAnyMore() {
        MigrationTrace trace = Article.migrate("USER_STOP@send_cpu", "SRC_FRAME_DOWN@undo_freeze");

        assertThat(from("SRC_FRAME_DOWN", trace))
                .containsExactly(
                        "SRC_FRAME_DOWN",
                        GOES_DOWN,
                        "undo_first_pass",
                        "undo_bind_dst",
                        "undo_bind_src",
                        "undo_dst_vtd2",
                        "undo_dst_vtd1",
                        "undo_dst_shell",
                        "undo_lock");
        assertDownAtTheSource(trace);
    }

    @Test
    void aPartitionThatWasThawedAlreadyGoesDownAndNoStepIsLeftOut() {
        MigrationTrace trace = Article.migrate("USER_STOP@send_cpu", "SRC_FRAME_DOWN@undo_dst_vtd2");

        assertThat(from("SRC_FRAME_DOWN", trace))
                .containsExactly(
                        "SRC_FRAME_DOWN", GOES_DOWN, "undo_dst_vtd2", "undo_dst_vtd1", "undo_dst_shell", "undo_lock");
        assertDownAtTheSource(trace);
    }

    /** A recovery asks the destination first, and then would thaw it. */
    @Test
    void aPartitionThatARecoveryWasToThawIsGivenBackAllTheSame() {
        MigrationTrace stuck = Article.migrate("DST_MSP_CRASH@acquire");
        MigrationTrace trace = Migration.recover(stuck, Article.schedule("SRC_FRAME_DOWN@undo_release"));

        assertThat(from("SRC_FRAME_DOWN", trace))
                .startsWith("SRC_FRAME_DOWN", GOES_DOWN, "undo_release", "undo_first_pass")
                .doesNotContain("undo_freeze");
        assertTakenBackOnceItIsDown(trace);
    }

    /** What goes on at the same moment does so at once, so that nothing strikes twice. */
    @ParameterizedTest
    @CsvSource({
        "SRC_FRAME_DOWN@first_pass, undo_bind_dst",
        "SRC_FRAME_DOWN@send_cpu, undo_first_pass",
        "SRC_FRAME_DOWN@fetch, close_stream",
        "DST_FRAME_DOWN@close_stream, close_stream",
        "DST_FRAME_DOWN@profiles, profiles",
        "USER_STOP@send_cpu SRC_FRAME_DOWN@undo_dst_vtd2, undo_dst_vtd2"
    })
    void theFrameGoesDownOnceAndThenTheNextStepIsTaken(String faults, String next) {
        MigrationTrace trace =
                Article.migrate(Splitter.on(' ').splitToList(faults).toArray(String[]::new));
        List<String> names = trace.events().stream().map(MigrationEvent::name).toList();

        assertThat(names).filteredOn(name -> name.endsWith("FRAME_DOWN")).hasSize(1);
        assertThat(names).containsOnlyOnce(GOES_DOWN);
        assertThat(names).containsSequence(GOES_DOWN, next);
    }

    @Test
    void whatStrikesBeforeTheFirstStepThatIsTakenBackStillDoes() {
        MigrationTrace trace = Article.migrate("SRC_FRAME_DOWN@first_pass", "HMC_LOSS@undo_bind_dst");

        assertThat(from("SRC_FRAME_DOWN", trace)).startsWith("SRC_FRAME_DOWN", GOES_DOWN, "HMC_LOSS", "undo_bind_dst");
    }

    @ParameterizedTest
    @CsvSource({
        "HMC_LOSS@first_pass, SRC_FRAME_DOWN, BACK, ROLLED_BACK",
        "DST_MSP_CRASH@acquire, SRC_FRAME_DOWN, BACK, ROLLED_BACK",
        "MSP_LINK_LOSS@fetch, SRC_FRAME_DOWN, FORWARD, COMPLETED",
        "HMC_LOSS@unlock, DST_FRAME_DOWN, FORWARD, COMPLETED"
    })
    void aPartitionGoesDownWhileItsMoveWaitsForARecovery(
            String fault, String frame, Direction direction, MigrationOutcome recovered) {
        MigrationTrace trace = Article.migrate(fault, frame + "@stopped");

        assertThat(trace.brokenInvariants()).isEmpty();
        assertThat(trace.outcome()).isEqualTo(MigrationOutcome.PARTITION_FAILED);
        assertThat(trace.direction()).contains(direction);
        assertThat(from(frame, trace)).containsExactly(frame, GOES_DOWN);
        MigrationTrace after = Migration.recover(trace, Disturbances.NONE);
        assertThat(after.brokenInvariants()).isEmpty();
        assertThat(after.outcome()).isEqualTo(recovered);
        assertThat(after.health()).isEqualTo(Health.DOWN);
    }
}

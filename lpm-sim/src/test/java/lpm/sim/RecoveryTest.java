package lpm.sim;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.List;
import lpm.fact.Fact;
import lpm.model.PartitionState;
import lpm.sim.fault.Fault;
import lpm.sim.fault.FaultSchedule;
import lpm.sim.fault.InjectionPoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code migrlpar -o r} after everything is repaired. */
class RecoveryTest {

    @ParameterizedTest
    @CsvSource({
        "HMC_LOSS@first_pass, ROLLED_BACK, OK",
        "DST_FRAME_DOWN@first_pass, ROLLED_BACK, OK",
        "SRC_MSP_CRASH@acquire, ROLLED_BACK, OK",
        "MSP_LINK_LOSS@fetch, COMPLETED, OK",
        "HMC_LOSS@freeze, COMPLETED, OK",
        "SRC_VIOS_RMC_LOSS@first_pass, COMPLETED, OK",
        "SRC_FRAME_DOWN@first_pass, ROLLED_BACK, DOWN",
        "SRC_FRAME_DOWN@fetch, COMPLETED, DOWN",
        "DST_FRAME_DOWN@unlock, COMPLETED, DOWN"
    })
    void leadsWhereTheDirectionSaid(String fault, MigrationOutcome outcome, Health health) {
        MigrationTrace recovered = recover(Article.migrate(fault));

        assertThat(recovered.outcome()).as(recovered.events().toString()).isEqualTo(outcome);
        assertThat(recovered.health()).isEqualTo(health);
        assertThat(recovered.direction()).isEmpty();
        assertThat(recovered.brokenInvariants()).isEmpty();
    }

    @Test
    void takesBackWhatWasLeft() {
        MigrationTrace recovered = recover(Article.migrate("HMC_LOSS@dirty_passes"));

        assertThat(recovered.after().estate()).isEqualTo(Article.estate());
        assertThat(recovered.runsAt()).isEqualTo(RunsAt.SRC);
        assertThat(recovered.events().stream().map(MigrationEvent::name).distinct())
                .containsExactly("undo_dst_vtd2", "undo_dst_vtd1", "undo_dst_shell", "undo_lock");
    }

    @Test
    void countsItsStepsFromWhereTheMigrationStopped() {
        MigrationTrace stuck = Article.migrate("MSP_LINK_LOSS@push_rest");
        MigrationEvent last = stuck.events().get(stuck.events().size() - 1);

        assertThat(recover(stuck).events().get(0).step()).isEqualTo(last.step() + 1);
        assertThat(recover(Article.migrate("HMC_LOSS@dirty_passes")).events())
                .extracting(MigrationEvent::phase)
                .containsOnly(MigrationPhase.SUSPEND);
    }

    @Test
    void finishesWhatWasLeft() {
        MigrationTrace recovered = recover(Article.migrate("MSP_LINK_LOSS@push_rest"));

        assertThat(recovered.after()).isEqualTo(Article.migrate().after());
        assertThat(recovered.runsAt()).isEqualTo(RunsAt.DST);
        assertThat(recovered.events().get(0).name()).isEqualTo("push_rest");
    }

    @Test
    void givesBackWhatTheDestinationHasNotAcquired() {
        MigrationTrace recovered = recover(Article.migrate("DST_MSP_CRASH@acquire"));

        assertThat(recovered.events().get(0).text())
                .isEqualTo(
                        "sees that the destination has not acquired ibmi1 (partition 5), and gives it back to the source");
        assertThat(recovered.after().estate()).isEqualTo(Article.estate());
        assertThat(recovered.suspendedMs()).isPositive();
    }

    /** Nobody may guess: where the console cannot ask the destination, the source does not resume. */
    @Test
    void neverResumesTheSourceWithoutHavingAskedTheDestination() {
        MigrationTrace stuck = Article.migrate("SRC_MSP_CRASH@acquire");
        MigrationTrace interrupted = Migration.recover(stuck, Article.schedule("DST_FRAME_DOWN@undo_release"));

        assertThat(interrupted.outcome()).isEqualTo(MigrationOutcome.NEEDS_RECOVER);
        assertThat(interrupted.decidingCause())
                .hasValue("undo_release: 7895-42X*1054A5B is down (DST_FRAME_DOWN before undo_release)");
        assertThat(interrupted.health()).isEqualTo(Health.SUSPENDED);
        assertThat(interrupted.runsAt()).isEqualTo(RunsAt.NOWHERE);
        assertThat(recover(interrupted).after().estate()).isEqualTo(Article.estate());
    }

    @ParameterizedTest
    @CsvSource({"HMC_LOSS@ask_os", "SRC_MSP_CRASH@acquire", "MSP_LINK_LOSS@fetch", "DST_FRAME_DOWN@resume_dst"})
    void mayBeInterruptedAnywhereAndCalledAgain(String fault) {
        MigrationTrace stuck = Article.migrate(fault);
        MigrationTrace once = recover(stuck);

        for (Moment moment : moments(stuck)) {
            MigrationTrace interrupted = Migration.recover(
                    stuck, new FaultSchedule(ImmutableList.of(new InjectionPoint(Fault.HMC_LOSS, moment))));
            MigrationTrace again = recover(interrupted);

            assertThat(again.after()).as("interrupted before %s", moment).isEqualTo(once.after());
        }
        assertThat(recover(once).after()).isEqualTo(once.after());
        assertThat(recover(once).events()).isEmpty();
    }

    @Test
    void aPartitionThatWentDownStaysDownAndIsConfiguredOnOneSide() {
        MigrationTrace recovered = recover(Article.migrate("SRC_FRAME_DOWN@fetch"));

        assertThat(recovered.after().estate().partitions().containsKey(Article.CLIENT))
                .isFalse();
        assertThat(recovered.after().estate().partition(Article.MOVED).state())
                .isEqualTo(Fact.known(PartitionState.NOT_ACTIVATED));
    }

    @Test
    void thereIsNothingToRecoverWhereNothingIsLeft() {
        MigrationTrace completed = Article.migrate();

        assertThat(recover(completed).after()).isEqualTo(completed.after());
        assertThat(recover(completed).events()).isEmpty();
    }

    private static MigrationTrace recover(MigrationTrace trace) {
        return Migration.recover(trace, Disturbances.NONE);
    }

    /** The moments of a recovery that nothing interrupts. */
    private static List<Moment> moments(MigrationTrace stuck) {
        return recover(stuck).events().stream()
                .map(MigrationEvent::name)
                .distinct()
                .map(Moment::parse)
                .toList();
    }
}

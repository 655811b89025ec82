package lpm.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import lpm.fact.Fact;
import lpm.model.Estate;
import lpm.model.PartitionState;
import lpm.sim.fault.Fault;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class FaultsTest {

    static Stream<Arguments> everyFaultAtEveryStep() {
        return Arrays.stream(Fault.values())
                .flatMap(fault -> Arrays.stream(MigrationStep.values()).map(step -> Arguments.of(fault, step)));
    }

    @ParameterizedTest
    @CsvSource({
        "SRC_MSP_CRASH, dirty_passes, ROLLED_BACK, , OK",
        "SRC_MSP_CRASH, validate, REFUSED, , OK",
        "SRC_MSP_CRASH, acquire, NEEDS_RECOVER, BACK, SUSPENDED",
        "SRC_MSP_CRASH, fetch, NEEDS_RECOVER, FORWARD, STALLED",
        "SRC_MSP_CRASH, src_vtd1, COMPLETED, , OK",
        "DST_MSP_CRASH, freeze, ROLLED_BACK, , OK",
        "DST_MSP_CRASH, release, ROLLED_BACK, , OK",
        "MSP_LINK_LOSS, push_rest, NEEDS_RECOVER, FORWARD, STALLED",
        "HMC_LOSS, validate, REFUSED, , OK",
        "HMC_LOSS, lock, REFUSED, , OK",
        "HMC_LOSS, first_pass, NEEDS_RECOVER, BACK, OK",
        "HMC_LOSS, freeze, NEEDS_RECOVER, FORWARD, OK",
        "HMC_LOSS, unlock, NEEDS_RECOVER, FORWARD, OK",
        "SRC_VIOS_PATH_LOSS, validate, REFUSED, , DEGRADED",
        "SRC_VIOS_PATH_LOSS, first_pass, COMPLETED, , OK",
        "DST_VIOS_PATH_LOSS, dst_vtd1, ROLLED_BACK, , OK",
        "DST_VIOS_PATH_LOSS, first_pass, COMPLETED, , DEGRADED",
        "DST_LUN_GONE, acquire, ROLLED_BACK, , OK",
        "DST_LUN_GONE, resume_dst, COMPLETED, , IO_LOST",
        "DST_MEMORY_SHORT, dst_shell, ROLLED_BACK, , OK",
        "DST_MEMORY_SHORT, dst_vtd1, COMPLETED, , OK",
        "OS_REFUSES, ask_os, ROLLED_BACK, , OK",
        "OS_REFUSES, freeze, COMPLETED, , OK",
        "DIRTY_RATE_HIGH, first_pass, COMPLETED, , OK",
        "WAIT_BUDGET_SPENT, ask_os, ROLLED_BACK, , OK",
        "WAIT_BUDGET_SPENT, freeze, COMPLETED, , OK",
        "LPAR_RMC_LOSS, ask_os, COMPLETED, , OK",
        "SRC_VIOS_RMC_LOSS, first_pass, NEEDS_RECOVER, FORWARD, OK",
        "DST_VIOS_RMC_LOSS, dst_vtd1, ROLLED_BACK, , OK",
        "DST_VIOS_RMC_LOSS, first_pass, COMPLETED, , OK",
        "SRC_FRAME_DOWN, first_pass, PARTITION_FAILED, BACK, DOWN",
        "SRC_FRAME_DOWN, fetch, PARTITION_FAILED, FORWARD, DOWN",
        "SRC_FRAME_DOWN, src_vtd1, NEEDS_RECOVER, FORWARD, OK",
        "DST_FRAME_DOWN, first_pass, NEEDS_RECOVER, BACK, OK",
        "DST_FRAME_DOWN, unlock, PARTITION_FAILED, FORWARD, DOWN",
    })
    void endsAsTheDefinitionSays(
            Fault fault, String step, MigrationOutcome outcome, @Nullable Direction direction, Health health) {
        MigrationTrace trace = Article.migrate(fault + "@" + step);

        assertThat(trace.outcome()).as(trace.events().toString()).isEqualTo(outcome);
        assertThat(trace.direction().orElse(null)).isEqualTo(direction);
        assertThat(trace.health()).isEqualTo(health);
        assertThat(trace.brokenInvariants()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("everyFaultAtEveryStep")
    void breaksNoInvariantAndRestoresWhatItTakesBack(Fault fault, MigrationStep step) {
        for (Estate estate : new Estate[] {Article.estate(), Article.single(), Article.aix()}) {
            MigrationTrace trace =
                    Article.run(estate, MigrationOptions.defaults().withFaults(Article.schedule(fault + "@" + step)));

            assertThat(trace.brokenInvariants()).isEmpty();
            if (trace.outcome() == MigrationOutcome.REFUSED || trace.outcome() == MigrationOutcome.ROLLED_BACK) {
                assertThat(trace.after()).isEqualTo(trace.before());
                assertThat(trace.decidingCause())
                        .hasValueSatisfying(cause -> assertThat(cause).contains(fault + " before " + step));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(MigrationStep.class)
    void aStopIsObeyedUntilTheSourceReleasesThePartition(MigrationStep step) {
        MigrationTrace trace = Article.migrate("USER_STOP@" + step);
        MigrationOutcome expected = step.compareTo(MigrationStep.RELEASE) > 0
                ? MigrationOutcome.COMPLETED
                : step.compareTo(MigrationStep.LOCK) > 0 ? MigrationOutcome.ROLLED_BACK : MigrationOutcome.REFUSED;

        assertThat(trace.outcome()).isEqualTo(expected);
        assertThat(trace.brokenInvariants()).isEmpty();
    }

    @Test
    void aPartitionThatGoesDownAtTheDestinationIsConfiguredThereAlone() {
        MigrationTrace trace = Article.migrate("DST_FRAME_DOWN@fetch");

        assertThat(trace.outcome()).isEqualTo(MigrationOutcome.PARTITION_FAILED);
        assertThat(trace.after().estate().partitions().containsKey(Article.CLIENT))
                .isFalse();
        assertThat(trace.after().estate().partition(Article.MOVED).state())
                .isEqualTo(Fact.known(PartitionState.NOT_ACTIVATED));
    }

    @Test
    void aPartitionThatGoesDownAtTheSourceIsConfiguredThereAlone() {
        MigrationTrace trace = Article.migrate("SRC_FRAME_DOWN@first_pass");

        assertThat(trace.after().estate())
                .isEqualTo(Article.estate()
                        .updating(
                                Article.CLIENT,
                                partition -> partition.withState(Fact.known(PartitionState.NOT_ACTIVATED))));
    }

    @Test
    void takesBackInReverseOrder() {
        assertThat(Article.migrate("SRC_MSP_CRASH@dirty_passes").events().stream()
                        .map(MigrationEvent::name)
                        .filter(name -> name.startsWith("undo_"))
                        .distinct())
                .containsExactly(
                        "undo_first_pass",
                        "undo_bind_dst",
                        "undo_bind_src",
                        "undo_dst_vtd2",
                        "undo_dst_vtd1",
                        "undo_dst_shell",
                        "undo_lock");
    }

    @Test
    void aSecondPairOfMoversTakesOver() {
        MigrationOptions redundant = MigrationOptions.defaults().withRedundantMovers(true);

        assertThat(Article.run(Article.estate(), redundant.withFaults(Article.schedule("SRC_MSP_CRASH@dirty_passes")))
                        .outcome())
                .isEqualTo(MigrationOutcome.COMPLETED);
        assertThat(Article.run(
                                Article.estate(),
                                redundant.withFaults(
                                        Article.schedule("SRC_MSP_CRASH@dirty_passes", "MSP_LINK_LOSS@freeze")))
                        .outcome())
                .isEqualTo(MigrationOutcome.ROLLED_BACK);
    }

    @Test
    void aHighDirtyRateLeavesTheRestToDemandPaging() {
        MigrationTrace trace = Article.migrate("DIRTY_RATE_HIGH@first_pass");

        assertThat(trace.passes())
                .hasSize(MigrationOptions.defaults().parameters().maximumPasses());
        assertThat(trace.bytesSent()).isEqualTo((long) (trace.passes().size() + 1) << 32);
    }

    @Test
    void aixNeedsItsConnectionToTheConsoleUntilItIsAsked() {
        MigrationOptions options = MigrationOptions.defaults();

        assertThat(Article.run(Article.aix(), options.withFaults(Article.schedule("LPAR_RMC_LOSS@first_pass")))
                        .outcome())
                .isEqualTo(MigrationOutcome.ROLLED_BACK);
        assertThat(Article.run(Article.aix(), options.withFaults(Article.schedule("LPAR_RMC_LOSS@validate")))
                        .outcome())
                .isEqualTo(MigrationOutcome.REFUSED);
        assertThat(Article.run(Article.aix(), options.withFaults(Article.schedule("LPAR_RMC_LOSS@freeze")))
                        .outcome())
                .isEqualTo(MigrationOutcome.COMPLETED);
    }

    @Test
    void aSingleLostPathIsFatalUntilTheDestinationHasAcquired() {
        MigrationOptions options = MigrationOptions.defaults();

        assertThat(Article.run(Article.single(), options.withFaults(Article.schedule("DST_VIOS_PATH_LOSS@first_pass")))
                        .outcome())
                .isEqualTo(MigrationOutcome.ROLLED_BACK);
        assertThat(Article.run(Article.single(), options.withFaults(Article.schedule("DST_VIOS_PATH_LOSS@fetch")))
                        .health())
                .isEqualTo(Health.IO_LOST);
    }
}

package lpm.sim;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.function.UnaryOperator;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.CompatibilityMode;
import lpm.model.Estate;
import lpm.model.LogicalPartition;
import lpm.model.PartitionState;
import lpm.model.PhysicalIoSlot;
import lpm.model.id.LocationCode;
import lpm.rules.MigrationMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Migrations of partitions that do not run: those that are off, and those that are suspended to storage. */
class RestingPartitionTest {

    @Test
    void aPartitionThatIsOffMovesItsProfilesBeforeAnythingIsRemovedFromTheSource() {
        assertThat(steps(MigrationMode.INACTIVE))
                .containsExactly(
                        "validate",
                        "lock",
                        "dst_shell",
                        "dst_vtd1",
                        "dst_vtd2",
                        "release",
                        "acquire",
                        "profiles",
                        "src_vtd1",
                        "src_vtd2",
                        "src_shell",
                        "unlock");
    }

    @Test
    void aSuspendedPartitionTakesTheSameStepsAsARunningOneButForThoseThatCopyMemory() {
        assertThat(steps(MigrationMode.SUSPENDED))
                .containsExactly(
                        "validate",
                        "lock",
                        "dst_shell",
                        "dst_vtd1",
                        "dst_vtd2",
                        "release",
                        "acquire",
                        "src_vtd1",
                        "src_vtd2",
                        "src_shell",
                        "profiles",
                        "unlock");
    }

    private static ImmutableList<String> steps(MigrationMode mode) {
        return Article.migrate(mode).course().steps().stream()
                .map(MigrationStep::toString)
                .collect(ImmutableList.toImmutableList());
    }

    @ParameterizedTest
    @EnumSource(names = "ACTIVE", mode = EnumSource.Mode.EXCLUDE)
    void arrivesAsItWasAndNeverRuns(MigrationMode mode) {
        MigrationTrace trace = Article.migrate(mode);

        assertThat(trace.outcome()).isEqualTo(MigrationOutcome.COMPLETED);
        assertThat(trace.health()).isEqualTo(Health.OK);
        assertThat(trace.brokenInvariants()).isEmpty();
        assertThat(trace.runsAt()).isEqualTo(RunsAt.NOWHERE);
        assertThat(trace.frames())
                .noneMatch(
                        frame -> frame.state().runsAtSource() || frame.state().runsAtDestination());
        assertThat(trace.bytesSent()).isZero();
        assertThat(trace.passes()).isEmpty();
        LogicalPartition before = trace.before().estate().partition(Article.CLIENT);
        LogicalPartition after = trace.after().estate().partition(Article.MOVED);
        assertThat(after.state()).isEqualTo(before.state());
        assertThat(after.profile()).isEqualTo(before.profile());
        assertThat(trace.after().estate().partitions().containsKey(Article.CLIENT))
                .isFalse();
    }

    @Test
    void tellsByWhichProfileAPartitionThatIsOffStartsNext() {
        assertThat(Article.migrate(MigrationMode.INACTIVE).events())
                .extracting(MigrationEvent::text)
                .contains("moves the profiles of ibmi1 (partition 5) to 7895-42X*1054A5B,"
                        + " where 'default' stays the last activated one");
    }

    @ParameterizedTest
    @EnumSource(names = "ACTIVE", mode = EnumSource.Mode.EXCLUDE)
    void needsNoMover(MigrationMode mode) {
        Estate estate = Article.estate(mode)
                .updating(Article.SOURCE_1, server -> server.withMoverServicePartition(Fact.known(false)))
                .updating(Article.SOURCE_2, server -> server.withMoverServicePartition(Fact.known(false)));

        assertThat(Article.run(mode, estate).outcome()).isEqualTo(MigrationOutcome.COMPLETED);
    }

    @ParameterizedTest
    @CsvSource({
        "INACTIVE, Running, release: ibmi1 (partition 5) is Running on 7895-42X*1054A3B: the hypervisor does not give away a partition that is not off",
        "INACTIVE, Suspended, release: ibmi1 (partition 5) is Suspended on 7895-42X*1054A3B: the hypervisor does not give away a partition that is not off",
        "SUSPENDED, Running, release: ibmi1 (partition 5) is Running on 7895-42X*1054A3B: no state of it was saved that could move",
        "SUSPENDED, Not Activated, release: ibmi1 (partition 5) is Not Activated on 7895-42X*1054A3B: no state of it was saved that could move"
    })
    void isTakenBackWhereItIsNotInTheStateForIt(MigrationMode mode, String state, String cause) {
        Estate estate =
                Article.estate().updating(Article.CLIENT, p -> p.withState(Fact.known(new PartitionState(state))));
        MigrationTrace trace = Article.run(mode, estate);

        assertThat(trace.outcome()).isEqualTo(MigrationOutcome.ROLLED_BACK);
        assertThat(trace.decidingCause()).contains(cause);
        assertThat(trace.brokenInvariants()).isEmpty();
        assertThat(trace.after()).isEqualTo(trace.before());
    }

    @ParameterizedTest
    @EnumSource
    void aPartitionWhoseStateNobodyCapturedIsInTheOneForIt(MigrationMode mode) {
        MigrationTrace trace =
                Article.run(mode, Article.estate().updating(Article.CLIENT, p -> p.withState(Fact.unknown())));

        assertThat(trace.outcome()).isEqualTo(MigrationOutcome.COMPLETED);
        assertThat(trace.brokenInvariants()).isEmpty();
        assertThat(trace.runsAt()).isEqualTo(mode == MigrationMode.ACTIVE ? RunsAt.DST : RunsAt.NOWHERE);
    }

    @Test
    void cannotBeDefinedWithoutALastActivatedProfile() {
        assertThat(inactive(p -> p.withEverActivated(Fact.known(false))).decidingCause())
                .hasValue("dst_shell: ibmi1 (partition 5) was never activated:"
                        + " there is no last activated profile to define it by on 7895-42X*1054A5B");
    }

    @Test
    void cannotBeDefinedWhereItsProfileAsksForOtherProcessors() {
        Estate estate = Article.estate(MigrationMode.INACTIVE)
                .updating(
                        Article.DESTINATION,
                        system -> system.withCompatibilityModes(
                                Listing.complete(ImmutableList.of(new CompatibilityMode("POWER7")))));
        UnaryOperator<LogicalPartition> newer = p -> p.withProfile(
                p.profile().map(profile -> profile.withCompatibilityMode(Fact.known(new CompatibilityMode("POWER8")))));

        assertThat(Article.run(MigrationMode.INACTIVE, estate.updating(Article.CLIENT, newer))
                        .decidingCause())
                .hasValue("dst_shell: the processors of 7895-42X*1054A5B cannot run ibmi1 (partition 5) in mode POWER8,"
                        + " which its profile asks for");
        assertThat(Article.run(MigrationMode.INACTIVE, estate).outcome()).isEqualTo(MigrationOutcome.COMPLETED);
    }

    @Test
    void isNotGivenAwayWhereItsInputAndOutputIsNotRestricted() {
        assertThat(inactive(p -> p.withRestrictedIo(Fact.known(false))).decidingCause())
                .hasValue("release: the hypervisor refuses to give away ibmi1 (partition 5):"
                        + " it is not a restricted I/O partition and may own resources that cannot follow");
    }

    @Test
    void aSlotThatItDoesNotRequireStaysInItsFrame() {
        MigrationTrace desired = inactive(p -> p.withPhysicalIoSlots(slot(false)));
        MigrationTrace required = inactive(p -> p.withPhysicalIoSlots(slot(true)));

        assertThat(desired.outcome()).isEqualTo(MigrationOutcome.COMPLETED);
        assertThat(desired.brokenInvariants()).isEmpty();
        assertThat(desired.after()
                        .estate()
                        .partition(Article.MOVED)
                        .physicalIoSlots()
                        .items())
                .isEmpty();
        assertThat(required.outcome()).isEqualTo(MigrationOutcome.ROLLED_BACK);
    }

    private static Listing<PhysicalIoSlot> slot(boolean required) {
        return Listing.complete(
                ImmutableList.of(new PhysicalIoSlot(new LocationCode("U78AF.001.WZS0224-P1-C36"), required)));
    }

    private static MigrationTrace inactive(UnaryOperator<LogicalPartition> edit) {
        return Article.run(
                MigrationMode.INACTIVE, Article.estate(MigrationMode.INACTIVE).updating(Article.CLIENT, edit));
    }

    @Test
    void eachKindHasItsCounter() {
        assertThat(counted(MigrationMode.ACTIVE)).isEqualTo("3 active, 5 inactive");
        assertThat(counted(MigrationMode.INACTIVE)).isEqualTo("2 active, 6 inactive");
        assertThat(counted(MigrationMode.SUSPENDED)).isEqualTo("2 active, 5 inactive");
    }

    /** What the destination counts once the partition is locked. */
    private static String counted(MigrationMode mode) {
        Estate estate = Article.estate(mode)
                .updating(
                        Article.DESTINATION,
                        system -> system.withActiveMigrations(Fact.known(2)).withInactiveMigrations(Fact.known(5)));
        MigrationTrace trace = Article.run(mode, estate);
        assertThat(trace.after().estate().managedSystem(Article.DESTINATION).inactiveMigrations())
                .isEqualTo(Fact.known(5));
        return trace.frames().stream()
                .filter(frame -> frame.name().equals("lock"))
                .map(frame -> frame.state().estate().managedSystem(Article.DESTINATION))
                .map(system ->
                        "%s active, %s inactive".formatted(system.activeMigrations(), system.inactiveMigrations()))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(names = "ACTIVE", mode = EnumSource.Mode.EXCLUDE)
    void losesNothingWithAFrameThatGoesDown(MigrationMode mode) {
        MigrationTrace before = Article.migrate(mode, "SRC_FRAME_DOWN@dst_vtd1");
        MigrationTrace after = Article.migrate(mode, "SRC_FRAME_DOWN@src_vtd1");
        MigrationTrace recovered = Migration.recover(after, Disturbances.NONE);

        assertThat(before.outcome()).isEqualTo(MigrationOutcome.ROLLED_BACK);
        assertThat(before.health()).isEqualTo(Health.IO_LOST);
        assertThat(after.outcome()).isEqualTo(MigrationOutcome.NEEDS_RECOVER);
        assertThat(after.direction()).contains(Direction.FORWARD);
        assertThat(recovered.outcome()).isEqualTo(MigrationOutcome.COMPLETED);
        assertThat(recovered.after()).isEqualTo(Article.migrate(mode).after());
    }

    @ParameterizedTest
    @EnumSource(names = "ACTIVE", mode = EnumSource.Mode.EXCLUDE)
    void isGivenBackByARecoveryWhereTheConsoleIsLostInFlight(MigrationMode mode) {
        MigrationTrace stuck = Article.migrate(mode, "HMC_LOSS@acquire");
        MigrationTrace recovered = Migration.recover(stuck, Disturbances.NONE);

        assertThat(stuck.outcome()).isEqualTo(MigrationOutcome.NEEDS_RECOVER);
        assertThat(stuck.direction()).contains(Direction.BACK);
        assertThat(stuck.health()).isEqualTo(Health.OK);
        assertThat(recovered.outcome()).isEqualTo(MigrationOutcome.ROLLED_BACK);
        assertThat(recovered.after()).isEqualTo(stuck.before());
    }

    @Test
    void aPartitionThatRunsGoesDownWithItsFrameWhateverItIsTakenFor() {
        MigrationTrace trace = Article.run(MigrationMode.INACTIVE, Article.estate(), "SRC_FRAME_DOWN@dst_vtd1");

        assertThat(trace.outcome()).isEqualTo(MigrationOutcome.PARTITION_FAILED);
        assertThat(trace.brokenInvariants()).isEmpty();
    }
}

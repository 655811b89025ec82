package lpm.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import lpm.fact.Fact;
import lpm.model.Estate;
import lpm.model.LogicalPartition;
import lpm.model.ManagedSystem;
import lpm.model.MemoryAllocation;
import lpm.model.MigrationState;
import lpm.model.PartitionState;
import lpm.model.id.PartitionId;
import lpm.model.id.PartitionKey;
import lpm.model.id.ProcessingUnits;
import lpm.model.id.VirtualSlot;
import lpm.rules.Destination;
import lpm.rules.MigrationMapping;
import org.junit.jupiter.api.Test;

class MigrationTest {

    @Test
    void completesWithoutAFault() {
        MigrationTrace trace = Article.migrate();

        assertThat(trace.outcome()).isEqualTo(MigrationOutcome.COMPLETED);
        assertThat(trace.health()).isEqualTo(Health.OK);
        assertThat(trace.direction()).isEmpty();
        assertThat(trace.decidingCause()).isEmpty();
        assertThat(trace.brokenInvariants()).isEmpty();
        assertThat(trace.invariantsChecked()).isGreaterThan(200);
        assertThat(trace.phases()).containsExactly(MigrationPhase.values());
    }

    @Test
    void takesEveryStepInOrder() {
        assertThat(Article.migrate().events().stream().map(MigrationEvent::name).distinct())
                .containsExactly(Arrays.stream(MigrationStep.values())
                        .map(MigrationStep::toString)
                        .toArray(String[]::new));
    }

    @Test
    void movesTheDefinitionWithItsProfileAndItsClientAdapters() {
        Estate after = Article.migrate().after().estate();
        LogicalPartition moved = after.partition(Article.MOVED);
        LogicalPartition before = Article.estate().partition(Article.CLIENT);

        assertThat(after.partitions().containsKey(Article.CLIENT)).isFalse();
        assertThat(moved.withSystem(Article.SOURCE)).isEqualTo(before);
        assertThat(moved.state()).isEqualTo(Fact.known(PartitionState.RUNNING));
        assertThat(moved.migrationState()).isEqualTo(Fact.known(MigrationState.NOT_MIGRATING));
    }

    @Test
    void takesMemoryAndProcessingUnitsFromTheDestinationAndGivesThemBackToTheSource() {
        Estate after = Article.migrate().after().estate();
        ManagedSystem source = after.managedSystem(Article.SOURCE);
        ManagedSystem destination = after.managedSystem(Article.DESTINATION);

        assertThat(destination.availableMemoryMegabytes()).isEqualTo(Fact.known(65_536L - 4_352));
        assertThat(source.availableMemoryMegabytes()).isEqualTo(Fact.known(65_536L + 4_352));
        assertThat(destination.availableProcessingUnits()).isEqualTo(Fact.known(ProcessingUnits.parse("7.8")));
        assertThat(source.availableProcessingUnits()).isEqualTo(Fact.known(ProcessingUnits.parse("8.2")));
    }

    @Test
    void takesTheNextFreeIdWhenItsOwnIsTaken() {
        Estate estate = Article.estate()
                .with(LogicalPartition.builder()
                        .system(Article.DESTINATION)
                        .id(new PartitionId(5))
                        .name(Fact.known("other"))
                        .build());
        MigrationTrace trace = Article.run(estate, MigrationOptions.defaults());
        PartitionKey moved = new PartitionKey(Article.DESTINATION, new PartitionId(3));

        assertThat(trace.outcome()).isEqualTo(MigrationOutcome.COMPLETED);
        assertThat(trace.after().estate().partition(moved).name()).isEqualTo(Fact.known("ibmi1"));
        assertThat(trace.after()
                        .estate()
                        .virtualIoServer(Article.DESTINATION_1)
                        .adaptersServing(new PartitionId(3))
                        .items())
                .hasSize(1);
    }

    @Test
    void takesAnotherSlotAndAnotherNameWhereTheMappedOnesAreTaken() {
        Estate estate = Article.estate()
                .updating(
                        Article.DESTINATION_1,
                        server -> server.withOtherVirtualSlots(
                                server.otherVirtualSlots().plus(new VirtualSlot(7))));
        Estate after = Article.run(estate, MigrationOptions.defaults()).after().estate();

        assertThat(after.virtualIoServer(Article.DESTINATION_1)
                        .serverAdapter("vhost0")
                        .orElseThrow()
                        .slot())
                .isEqualTo(new VirtualSlot(2));
        assertThat(after.partition(Article.MOVED).scsiAdapters().items().get(0).serverSlot())
                .isEqualTo(Fact.known(new VirtualSlot(2)));
    }

    @Test
    void movesThereAndBackAgain() {
        Estate there = Article.migrate().after().estate();
        MigrationTrace back = Migration.run(
                SimulatedEstate.of(there),
                Article.request().withPartition(Article.MOVED).withDestination(Destination.of(Article.SOURCE)),
                MigrationMapping.none(),
                MigrationOptions.defaults());

        assertThat(back.outcome()).isEqualTo(MigrationOutcome.COMPLETED);
        assertThat(back.brokenInvariants()).isEmpty();
        assertThat(back.after().estate().partitions())
                .isEqualTo(Article.estate().partitions());
        assertThat(back.after().estate().managedSystems())
                .isEqualTo(Article.estate().managedSystems());
        assertThat(back.after().estate().virtualIoServer(Article.DESTINATION_1))
                .isEqualTo(Article.estate().virtualIoServer(Article.DESTINATION_1));
    }

    @Test
    void sendsEveryPageAndAddsUp() {
        MigrationTrace trace = Article.migrate();
        long pages = trace.passes().stream().mapToLong(Pass::pages).sum();

        assertThat(trace.passes().get(0)).isEqualTo(new Pass(1L << 20, 3_436));
        assertThat(trace.bytesSent() - pages * 4_096).isNotNegative();
        assertThat(trace.passes()).extracting(Pass::pages).isSortedAccordingTo((a, b) -> Long.compare(b, a));
        assertThat(trace.suspendedMs()).isEqualTo(100);
    }

    @Test
    void givesTheSameTraceForTheSameInputs() {
        assertThat(Article.migrate("DIRTY_RATE_HIGH@first_pass"))
                .isEqualTo(Article.migrate("DIRTY_RATE_HIGH@first_pass"))
                .hasToString(Article.migrate("DIRTY_RATE_HIGH@first_pass").toString());
    }

    @Test
    void movesALargePartitionAsFastAsASmallOne() {
        Estate estate = Article.estate()
                .updating(
                        Article.CLIENT,
                        p -> p.withMemory(Fact.known(MemoryAllocation.builder()
                                .currentMegabytes(60_000)
                                .build())));

        assertThat(Article.run(estate, MigrationOptions.defaults())
                        .passes()
                        .get(0)
                        .pages())
                .isEqualTo(60_000L * 256);
    }

    @Test
    void neverRunsBackwardsInTime() {
        assertThat(Article.migrate().events())
                .extracting(MigrationEvent::timeMilliseconds)
                .isSorted();
    }

    @Test
    void announcesItselfOnItsVlansOnceItRunsAgain() {
        assertThat(Article.migrate().events())
                .filteredOn(event -> event.phase() == MigrationPhase.RESUME)
                .last()
                .extracting(MigrationEvent::text)
                .isEqualTo(
                        "announces itself by gratuitous ARP on VLAN 20: switches send its frames to ent6 of sn1054a5bvios1");
    }
}

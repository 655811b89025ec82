package lpm.testkit;

import static lpm.testkit.assertions.LpmAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import lpm.Lpm;
import lpm.fact.Coverage;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.Estate;
import lpm.model.LogicalPartition;
import lpm.model.OperatingEnvironment;
import lpm.model.VirtualIoServer;
import lpm.model.id.PartitionKey;
import lpm.model.id.ViosKey;
import lpm.rules.Destination;
import lpm.rules.MigrationRequest;
import lpm.rules.Verdict;
import lpm.sim.Migration;
import lpm.sim.MigrationOptions;
import lpm.sim.MigrationOutcome;
import lpm.sim.MigrationStep;
import lpm.sim.MigrationTrace;
import lpm.sim.RunsAt;
import lpm.sim.SimulatedEstate;
import lpm.sim.fault.Fault;
import lpm.sim.fault.FaultSchedule;
import lpm.sim.fault.InjectionPoint;
import lpm.testkit.arbitraries.RestingMoves;
import lpm.testkit.arbitraries.ValidMoves;
import lpm.testkit.fixtures.Scenario;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The rules and the hardware are independent accounts of one thing, and must agree. */
class SoundnessProperties {

    @Provide
    Arbitrary<Scenario> validMoves() {
        return ValidMoves.any();
    }

    @Property(tries = 500, seed = "7895")
    void whatValidationPassesMigratesWithoutAFault(@ForAll("validMoves") Scenario scenario) {
        assertThat(EditedExamplesTest.validate(scenario)).isPassed().violatesExactly();
        assertThat(EditedExamplesTest.force(scenario)).completed();
    }

    @Provide
    Arbitrary<Scenario> restingMoves() {
        return RestingMoves.any();
    }

    @Property(tries = 400, seed = "7895")
    void whatValidationPassesOfAPartitionThatDoesNotRunMigratesAsItIs(@ForAll("restingMoves") Scenario scenario) {
        MigrationTrace trace = EditedExamplesTest.force(scenario);
        LogicalPartition moved = trace.course().state().plan().target().stream()
                .map(trace.after().estate()::partition)
                .findFirst()
                .orElseThrow();

        assertThat(EditedExamplesTest.validate(scenario)).isPassed().violatesExactly();
        assertThat(trace).completed();
        assertThat(trace.runsAt()).isEqualTo(RunsAt.NOWHERE);
        assertThat(trace.bytesSent()).isZero();
        assertThat(moved.state()).isEqualTo(partition(scenario).state());
        assertThat(moved.profile()).isEqualTo(partition(scenario).profile());
    }

    @Property(tries = 200, seed = "7895")
    void theMemoryThatWasSentAddsUp(@ForAll("validMoves") Scenario scenario) {
        MigrationTrace trace = EditedExamplesTest.force(scenario);
        long memory = partition(scenario).memory().value().orElseThrow().currentMegabytes() << 20;

        assertThat(trace.bytesSent()).isGreaterThanOrEqualTo(memory);
        assertThat(trace.passes().get(0).pages()
                        * MigrationOptions.defaults().parameters().pageBytes())
                .isEqualTo(memory);
    }

    @Property(tries = 200, seed = "7895")
    void aMoverCrashBeforeTheSwitchoverIsTakenBackWhole(
            @ForAll("validMoves") Scenario scenario, @ForAll Fault fault, @ForAll MigrationStep step) {
        MigrationTrace trace = Migration.run(
                SimulatedEstate.of(scenario.estate()),
                scenario.request(),
                EditedExamplesTest.validate(scenario).mapping(),
                MigrationOptions.defaults()
                        .withFaults(new FaultSchedule(ImmutableList.of(new InjectionPoint(fault, step)))));

        assertThat(trace).brokeNoInvariant();
        if (trace.outcome() == MigrationOutcome.ROLLED_BACK || trace.outcome() == MigrationOutcome.REFUSED) {
            assertThat(trace.after().estate()).isEqualTo(trace.before().estate());
        }
    }

    @Property(tries = 300, seed = "7895")
    void anUnknownFactNeverTurnsAVerdictTowardsPassed(
            @ForAll("validMoves") Scenario scenario, @ForAll("forgotten") Forgetting forgetting) {
        Estate silent = forgetting.apply(scenario);
        Verdict verdict = Lpm.of(silent).validate(scenario.request()).verdict();

        assertThat(verdict).as("%s was forgotten", forgetting).isEqualTo(Verdict.UNDETERMINED);
    }

    @Property(tries = 100, seed = "7895")
    void anUnknownRmcConnectionLeavesAllButIbmIUndetermined(@ForAll("validMoves") Scenario scenario) {
        Estate silent =
                scenario.estate().updating(scenario.request().partition(), p -> p.withRmcActive(Fact.unknown()));
        boolean ibmI = partition(scenario).environment().isKnownAnd(OperatingEnvironment.IBM_I::equals);

        assertThat(Lpm.of(silent).validate(scenario.request()).verdict())
                .isEqualTo(ibmI ? Verdict.PASSED : Verdict.UNDETERMINED);
    }

    @Property(tries = 200, seed = "7895")
    void aPartitionOfTheDestinationIsLeftAsItWas(@ForAll("validMoves") Scenario scenario) {
        var destination = scenario.request().destination().system().orElseThrow();
        Estate after = EditedExamplesTest.force(scenario).after().estate();

        assertThat(after.partitionsOf(destination))
                .containsAll(scenario.estate().partitionsOf(destination))
                .extracting(LogicalPartition::id)
                .containsExactlyInAnyOrderElementsOf(
                        after.managedSystem(destination).partitions().items());
    }

    @Property(tries = 100, seed = "7895")
    void aMoveThereAndBackRestoresPortNamesAndLogins(@ForAll("validMoves") Scenario scenario) {
        Estate there = EditedExamplesTest.force(scenario).after().estate();
        PartitionKey moved = there
                .partitionsOf(scenario.request().destination().system().orElseThrow())
                .stream()
                .filter(other -> other.uuid().equals(partition(scenario).uuid()))
                .findFirst()
                .orElseThrow()
                .key();
        Scenario back = new Scenario(
                there,
                MigrationRequest.builder()
                        .partition(moved)
                        .destination(
                                Destination.of(scenario.request().partition().system()))
                        .build());
        Estate after = EditedExamplesTest.force(back).after().estate();

        assertThat(after.partitionsOf(scenario.request().partition().system()))
                .singleElement()
                .extracting(LogicalPartition::fibreChannelAdapters)
                .isEqualTo(partition(scenario).fibreChannelAdapters());
        for (ViosKey server : scenario.estate().virtualIoServers().keys()) {
            assertThat(after.virtualIoServer(server).fibreChannelPorts())
                    .isEqualTo(scenario.estate().virtualIoServer(server).fibreChannelPorts());
        }
    }

    /** A fact that every move needs. */
    enum Forgetting {
        SYSTEM_STATE,
        PARTITION_STATE,
        MIGRATION_STATE,
        MEMORY,
        PROCESSORS,
        FREE_MEMORY,
        FREE_PROCESSORS,
        RESERVE_POLICY,
        DISKS,
        MAPPINGS,
        BRIDGES,
        SERVER_STATE,
        PHYSICAL_IO,
        PARTITIONS,
        MEMORY_BLOCK,
        VOLUME_GROUPS,
        DESTINATION_MAPPINGS;

        Estate apply(Scenario scenario) {
            Estate estate = scenario.estate();
            var destination = scenario.request().destination().system().orElseThrow();
            var client = scenario.request().partition();
            ViosKey server = ViosKey.of(destination, "dstvios1");
            ViosKey source = ViosKey.of(client.system(), "srcvios1");
            return switch (this) {
                case SYSTEM_STATE -> estate.updating(destination, s -> s.withState(Fact.unknown()));
                case PARTITION_STATE -> estate.updating(client, p -> p.withState(Fact.unknown()));
                case MIGRATION_STATE -> estate.updating(client, p -> p.withMigrationState(Fact.unknown()));
                case MEMORY -> estate.updating(client, p -> p.withMemory(Fact.unknown()));
                case PROCESSORS -> estate.updating(client, p -> p.withProcessors(Fact.unknown()));
                case FREE_MEMORY -> estate.updating(destination, s -> s.withAvailableMemoryMegabytes(Fact.unknown()));
                case FREE_PROCESSORS ->
                    estate.updating(destination, s -> s.withAvailableProcessingUnits(Fact.unknown()));
                case RESERVE_POLICY -> estate.updating(server, SoundnessProperties::withoutReservePolicies);
                case DISKS -> estate.updating(server, s -> s.withPhysicalVolumes(Listing.unknown()));
                case MAPPINGS ->
                    estate.updating(
                            source,
                            s -> s.withServerAdapters(
                                    Listing.of(s.serverAdapters().items(), Coverage.open())));
                case BRIDGES -> withoutBridges(estate, scenario);
                case SERVER_STATE -> estate.updating(server, s -> s.withState(Fact.unknown()));
                case PARTITIONS -> estate.updating(destination, s -> s.withPartitions(Listing.unknown()));
                case MEMORY_BLOCK ->
                    estate.updating(client.system(), s -> s.withLogicalMemoryBlockMegabytes(Fact.unknown()));
                case VOLUME_GROUPS -> estate.updating(server, SoundnessProperties::withoutVolumeGroups);
                case DESTINATION_MAPPINGS ->
                    estate.updating(
                            server,
                            s -> s.withServerAdapters(
                                    Listing.of(s.serverAdapters().items(), Coverage.open())));
                case PHYSICAL_IO -> estate.updating(client, p -> p.withPhysicalIoSlots(Listing.unknown()));
            };
        }
    }

    @Provide
    Arbitrary<Forgetting> forgotten() {
        return Arbitraries.of(Forgetting.class);
    }

    private static Estate withoutBridges(Estate estate, Scenario scenario) {
        Estate result = estate;
        for (VirtualIoServer server :
                estate.virtualIoServersOf(scenario.request().destination().system())) {
            result = result.with(server.withSharedEthernetAdapters(Listing.unknown()));
        }
        return result;
    }

    private static VirtualIoServer withoutVolumeGroups(VirtualIoServer server) {
        return server.withPhysicalVolumes(
                server.physicalVolumes().replacing(disk -> true, disk -> disk.withVolumeGroup(Fact.unknown())));
    }

    private static VirtualIoServer withoutReservePolicies(VirtualIoServer server) {
        return server.withPhysicalVolumes(
                server.physicalVolumes().replacing(disk -> true, disk -> disk.withReservePolicy(Fact.unknown())));
    }

    private static LogicalPartition partition(Scenario scenario) {
        return scenario.estate().partition(scenario.request().partition());
    }
}

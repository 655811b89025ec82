package lpm.sim;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.fact.Table;
import lpm.model.Estate;
import lpm.model.LogicalPartition;
import lpm.model.ManagedSystemState;
import lpm.model.MigrationState;
import lpm.model.PartitionState;
import lpm.model.PhysicalIoSlot;
import lpm.model.VirtualIoServer;
import lpm.model.id.LocationCode;
import lpm.model.id.PhysicalVolumeId;
import lpm.model.id.ProcessingUnits;
import lpm.model.id.ViosKey;
import lpm.model.id.VlanId;
import lpm.model.storage.HostMapping;
import lpm.model.storage.LogicalUnit;
import lpm.model.storage.MediaDevice;
import lpm.model.storage.ReservePolicy;
import lpm.model.storage.StorageSystem;
import lpm.rules.Destination;
import lpm.rules.MigrationMapping;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What no console would allow, tried all the same: the hardware breaks it and names the device. */
class ForcedMoveTest {

    static Stream<Arguments> movesThatBreak() {
        return Stream.of(
                breaks(
                        "dst_shell",
                        "7895-42X*1054A5B does not answer",
                        estate -> estate.updating(
                                Article.DESTINATION, s -> s.withState(Fact.known(ManagedSystemState.POWER_OFF)))),
                breaks(
                        "dst_vtd1",
                        "7895-42X*1054A5B has no Virtual I/O Server",
                        estate -> estate.withVirtualIoServers(estate.virtualIoServers()
                                .without(Article.DESTINATION_1)
                                .without(Article.DESTINATION_2))),
                breaks(
                        "dst_vtd2",
                        "sn1054a5bvios2 does not answer",
                        on(Article.DESTINATION_2, s -> s.withState(Fact.known(PartitionState.NOT_ACTIVATED)))),
                breaks(
                        "dst_vtd1",
                        "sn1054a5bvios1 has no free virtual slot",
                        on(
                                Article.DESTINATION_1,
                                s -> s.withMaximumVirtualSlots(Fact.unknown())
                                        .withSharedEthernetAdapters(Listing.complete(ImmutableList.of()))
                                        .withMaximumVirtualSlots(Fact.known(2)))),
                breaks(
                        "bind_src",
                        "sn1054a3bvios1",
                        estate -> estate.updating(Article.SOURCE_1, ForcedMoveTest::notMover)
                                .updating(Article.SOURCE_2, ForcedMoveTest::notMover)),
                breaks(
                        "bind_dst",
                        "sn1054a5bvios1",
                        estate -> estate.updating(Article.DESTINATION_1, ForcedMoveTest::notMover)
                                .updating(Article.DESTINATION_2, ForcedMoveTest::notMover)),
                breaks(
                        "bind_src",
                        "ibmi1 (partition 5) is Not Activated",
                        onClient(p -> p.withState(Fact.known(PartitionState.NOT_ACTIVATED)))),
                breaks(
                        "lock",
                        "ibmi1 (partition 5) is locked already",
                        onClient(p -> p.withMigrationState(Fact.known(MigrationState.MIGRATION_FAILED)))),
                breaks(
                        "dst_shell",
                        "U78AF.001.WZS0224-P1-C36",
                        onClient(p -> p.withPhysicalIoSlots(Listing.complete(ImmutableList.of(
                                new PhysicalIoSlot(new LocationCode("U78AF.001.WZS0224-P1-C36"), false)))))),
                breaks(
                        "ask_os",
                        "vtopt0",
                        onClient(p -> p.withMediaDevices(Listing.complete(
                                ImmutableList.of(new MediaDevice("vtopt0", MediaDevice.Kind.VIRTUAL_OPTICAL)))))),
                breaks(
                        "dst_shell",
                        "7895-42X*1054A5B has 0.19 processing units free",
                        estate -> estate.updating(
                                Article.DESTINATION,
                                s -> s.withAvailableProcessingUnits(Fact.known(new ProcessingUnits(19))))),
                breaks(
                        "dst_shell",
                        "7895-42X*1054A5B has 4095 MB of memory free",
                        estate -> estate.updating(
                                Article.DESTINATION, s -> s.withAvailableMemoryMegabytes(Fact.known(4_095L)))),
                breaks(
                        "dst_vtd1",
                        "sn1054a5bvios1 has no disk of LUN 00054a3b868072a7",
                        estate -> estate.updating(Article.DESTINATION_1, without("hdisk2"))
                                .updating(Article.DESTINATION_2, without("hdisk2"))),
                breaks("dst_vtd2", "sn1054a5bvios2", on(Article.DESTINATION_2, without("hdisk2"))),
                breaks(
                        "dst_vtd1",
                        "hdisk1 on sn1054a5bvios1 (single_path) cannot be opened",
                        on(Article.DESTINATION_1, reserve("hdisk1", ReservePolicy.SINGLE_PATH))),
                breaks(
                        "dst_vtd1",
                        "hdisk1",
                        estate -> estate.updating(Article.SOURCE_1, reserve("hdisk5", ReservePolicy.SINGLE_PATH))
                                .updating(Article.SOURCE_2, reserve("hdisk5", ReservePolicy.SINGLE_PATH))
                                .updating(Article.DESTINATION_1, reserve("hdisk1", ReservePolicy.SINGLE_PATH))
                                .updating(Article.DESTINATION_2, reserve("hdisk1", ReservePolicy.SINGLE_PATH))),
                breaks(
                        "dst_shell",
                        "VSWITCH7",
                        onClient(p -> p.withEthernetAdapters(p.ethernetAdapters()
                                .replacing(a -> true, a -> a.withVirtualSwitch(Fact.known("VSWITCH7")))))),
                breaks(
                        "bind_src",
                        "ibmi1 (partition 5): it is not a restricted I/O partition",
                        onClient(p -> p.withRestrictedIo(Fact.known(false)))));
    }

    @ParameterizedTest
    @MethodSource("movesThatBreak")
    void breaksAtItsStepNamingTheDeviceAndLeavesNothingBehind(String step, String device, UnaryOperator<Estate> edit) {
        MigrationTrace trace = Article.force(edit);

        assertThat(trace.outcome()).isIn(MigrationOutcome.ROLLED_BACK, MigrationOutcome.REFUSED);
        assertThat(trace.decidingCause())
                .hasValueSatisfying(
                        cause -> assertThat(cause).startsWith(step + ": ").contains(device));
        assertThat(trace.after()).isEqualTo(trace.before());
        assertThat(trace.brokenInvariants()).isEmpty();
    }

    @Test
    void cannotOpenADiskThatTheStorageSystemHasTakenAway() {
        LogicalUnit unit = LogicalUnit.builder()
                .name("lun0")
                .id(Fact.known(new PhysicalVolumeId("00054a3b868044e2")))
                .build();
        StorageSystem storage = StorageSystem.builder()
                .name("v7000")
                .logicalUnits(Listing.complete(ImmutableList.of(unit)))
                .hostMappings(Listing.complete(ImmutableList.of(new HostMapping("other", "sn1054a5bvios1"))))
                .build();
        MigrationTrace trace = Article.force(estate -> estate.with(storage));

        assertThat(trace.decidingCause())
                .hasValue("dst_vtd1: storage system v7000 does not show LUN 00054a3b868044e2 to sn1054a5bvios1,"
                        + " so hdisk1 cannot be opened");
    }

    @Test
    void cannotMoveToTheSystemItRunsOn() {
        MigrationTrace trace = Migration.run(
                SimulatedEstate.of(Article.estate()),
                Article.request().withDestination(Destination.of(Article.SOURCE)),
                MigrationMapping.none(),
                MigrationOptions.defaults());

        assertThat(trace.outcome()).isEqualTo(MigrationOutcome.ROLLED_BACK);
        assertThat(trace.decidingCause())
                .hasValueSatisfying(cause -> assertThat(cause).contains(Article.SOURCE.toString()));
    }

    @Test
    void cannotMoveToASystemThatNobodyKnows() {
        MigrationTrace trace = Migration.run(
                SimulatedEstate.of(Article.estate()),
                Article.request().withDestination(Destination.unknownSystem()),
                MigrationMapping.none(),
                MigrationOptions.defaults());

        assertThat(trace.outcome()).isEqualTo(MigrationOutcome.ROLLED_BACK);
        assertThat(trace.decidingCause())
                .hasValueSatisfying(cause -> assertThat(cause).contains("nobody captured which system it is"));
    }

    @Test
    void losesItsFramesOnAVlanThatNobodyBridges() {
        MigrationTrace trace = Article.force(onClient(p -> p.withEthernetAdapters(
                p.ethernetAdapters().replacing(a -> true, a -> a.withPortVlan(new VlanId(77))))));

        assertThat(trace.outcome()).isEqualTo(MigrationOutcome.COMPLETED);
        assertThat(broken(trace)).contains("I15").contains("VLAN 77").contains("sn1054a5bvios1, sn1054a5bvios2");
    }

    @Test
    void keepsOnePathToALunThatOnlyOneSourceServerHasMapped() {
        MigrationTrace trace = Article.force(on(
                Article.SOURCE_2,
                s -> s.withServerAdapters(s.serverAdapters()
                        .replacing(
                                a -> true,
                                a -> a.withTargetDevices(
                                        a.targetDevices().minus(d -> d.name().equals("vtscsi3")))))));

        assertThat(trace.outcome()).isEqualTo(MigrationOutcome.COMPLETED);
        assertThat(broken(trace)).contains("I16").contains("00054a3b868072a7").contains("vhost2 of sn1054a3bvios2");
    }

    @Test
    void losesAPathWhenBothAdaptersAreMappedToOneServer() {
        MigrationMapping.Adapter first = Article.mapping().adapters().get(0);
        MigrationMapping onlyOne = new MigrationMapping(ImmutableList.of(first), ImmutableList.of());
        Estate estate = Article.single().with(Article.estate().virtualIoServer(Article.DESTINATION_2));

        assertThat(Migration.run(SimulatedEstate.of(estate), Article.request(), onlyOne, MigrationOptions.defaults())
                        .brokenInvariants())
                .isEmpty();
        assertThat(Migration.run(
                                SimulatedEstate.of(Article.estate()
                                        .updating(
                                                Article.DESTINATION_2,
                                                s -> s.withState(Fact.known(PartitionState.NOT_ACTIVATED)))),
                                Article.request(),
                                onlyOne,
                                MigrationOptions.defaults())
                        .decidingCause()
                        .orElse(""))
                .contains("sn1054a5bvios2");
    }

    @Test
    void takesWhatNobodyCapturedForGood() {
        MigrationTrace trace = Article.force(estate -> estate.withManagedSystems(Table.empty())
                .updating(
                        Article.CLIENT,
                        p -> LogicalPartition.builder()
                                .system(p.system())
                                .id(p.id())
                                .build())
                .updating(
                        Article.DESTINATION_1,
                        s -> s.withState(Fact.unknown())
                                .withMoverServicePartition(Fact.unknown())
                                .withMaximumVirtualSlots(Fact.unknown())
                                .withServerAdapters(Listing.unknown())));

        assertThat(trace.outcome()).isEqualTo(MigrationOutcome.COMPLETED);
        assertThat(trace.brokenInvariants()).isEmpty();
        assertThat(trace.passes().get(0).pages()).isEqualTo(1L << 20);
    }

    private static String broken(MigrationTrace trace) {
        return trace.brokenInvariants().stream().map(Object::toString).collect(Collectors.joining());
    }

    private static Arguments breaks(String step, String device, UnaryOperator<Estate> edit) {
        return Arguments.of(step, device, edit);
    }

    private static UnaryOperator<Estate> on(ViosKey server, UnaryOperator<VirtualIoServer> edit) {
        return estate -> estate.updating(server, edit);
    }

    private static UnaryOperator<Estate> onClient(UnaryOperator<LogicalPartition> edit) {
        return estate -> estate.updating(Article.CLIENT, edit);
    }

    private static VirtualIoServer notMover(VirtualIoServer server) {
        return server.withMoverServicePartition(Fact.known(false));
    }

    private static UnaryOperator<VirtualIoServer> without(String disk) {
        return server -> server.withPhysicalVolumes(
                server.physicalVolumes().minus(d -> d.name().equals(disk)));
    }

    private static UnaryOperator<VirtualIoServer> reserve(String disk, ReservePolicy policy) {
        return server -> server.withPhysicalVolumes(server.physicalVolumes()
                .replacing(d -> d.name().equals(disk), d -> d.withReservePolicy(Fact.known(policy))));
    }
}

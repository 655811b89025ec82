package lpm.testkit;

import static lpm.testkit.EditedExamples.CLIENT;
import static lpm.testkit.EditedExamples.DESTINATION_1;
import static lpm.testkit.EditedExamples.DESTINATION_2;
import static lpm.testkit.EditedExamples.SOURCE;
import static lpm.testkit.EditedExamples.SOURCE_1;
import static lpm.testkit.EditedExamples.SOURCE_2;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.Estate;
import lpm.model.LogicalPartition;
import lpm.model.VirtualIoServer;
import lpm.model.id.LogicalUnitAddress;
import lpm.model.id.PartitionId;
import lpm.model.id.PhysicalVolumeId;
import lpm.model.id.Release;
import lpm.model.id.ViosKey;
import lpm.model.id.VirtualSlot;
import lpm.model.storage.BackingDevice;
import lpm.model.storage.PhysicalVolume;
import lpm.model.storage.ReservePolicy;
import lpm.model.storage.VirtualScsiClientAdapter;
import lpm.model.storage.VirtualScsiServerAdapter;
import lpm.model.storage.VirtualTargetDevice;
import lpm.option.Demand;
import lpm.option.OptionParser;
import lpm.option.RequestOptions;
import lpm.testkit.fixtures.Scenario;

/** Copies of the example that violate the rules on Virtual I/O Servers, movers and virtual SCSI. */
final class EditedServerExamples {

    private static final VirtualSlot THIRD_CLIENT_SLOT = new VirtualSlot(6);
    private static final VirtualSlot THIRD_SERVER_SLOT = new VirtualSlot(30);

    private EditedServerExamples() {}

    static Stream<EditedExample> all() {
        return Stream.of(
                only(
                        "vios-rmc-active",
                        "sn1054a5bvios2",
                        true,
                        on(DESTINATION_2, server -> server.withRmcActive(Fact.known(false)))),
                only(
                        "vios-level-ibmi",
                        "sn1054a5bvios1",
                        false,
                        on(DESTINATION_1, server -> server.withIoslevel(Fact.known(new Release("2.2.1.3"))))),
                example(
                        "vios-level-pair",
                        "sn1054a5bvios1",
                        false,
                        scenario -> scenario.withEstate(scenario.estate()
                                .updating(CLIENT, PartitionExamples::aix)
                                .updating(
                                        DESTINATION_1,
                                        server -> server.withIoslevel(Fact.known(new Release("1.5.0.0")))))),
                new EditedExample(
                        "vios-redundancy-preserved",
                        ImmutableSortedSet.of("vios-redundancy-preserved", "vscsi-backing-visible-both-vios"),
                        "sn1054a5bvios1",
                        true,
                        asking("virtual_scsi_mappings=2//1,3//1")),
                example(
                        "vios-mpio-preserved",
                        "sn1054a5bvios1",
                        true,
                        scenario -> asking("virtual_scsi_mappings=2//1,3//2,6//1")
                                .apply(scenario.withEstate(
                                        withThirdAdapter(scenario.estate(), SOURCE_2, 2, secondDisk())
                                                .updating(SOURCE_2, EditedServerExamples::withoutSecondDevice)))),
                only(
                        "vios-no-profile-required-adapter",
                        "sn1054a3bvios1",
                        false,
                        on(
                                SOURCE_1,
                                server -> server.withRequiredScsiSlots(Listing.complete(List.of(new VirtualSlot(7)))))),
                example("vios-slot-id-collision", "sn1054a5bvios1", true, asking("virtual_scsi_mappings=2//1/4")),
                only(
                        "msp-pair-connected",
                        "sn1054a3bvios1",
                        true,
                        estate -> estate.updating(SOURCE_1, EditedServerExamples::unconnected)
                                .updating(SOURCE_2, EditedServerExamples::unconnected)),
                only(
                        "msp-vasi-available",
                        "sn1054a3bvios1",
                        true,
                        on(SOURCE_1, server -> server.withVasiAvailable(Fact.known(false)))),
                example(
                        "msp-redundant-available",
                        SOURCE.toString(),
                        true,
                        scenario -> with(scenario, options -> options.withRedundantMovers(Demand.REQUIRED))),
                only(
                        "msp-time-of-day",
                        "sn1054a5bvios1",
                        false,
                        estate -> estate.updating(DESTINATION_1, EditedServerExamples::withoutTime)
                                .updating(DESTINATION_2, EditedServerExamples::withoutTime)),
                only(
                        "vscsi-backing-is-physical",
                        "vtscsi9",
                        true,
                        on(
                                SOURCE_1,
                                server -> withDevice(
                                        server,
                                        "vhost2",
                                        device("vtscsi9", new BackingDevice.LogicalVolume("ibmi1_lv"))))),
                only(
                        "vscsi-size-equal",
                        "hdisk1",
                        false,
                        on(DESTINATION_1, disk("hdisk1", found -> found.withSizeMegabytes(Fact.known(20_480L))))),
                only("vscsi-vtd-name-unique", "ibmi1_root", false, EditedServerExamples::withNameInUse),
                example(
                        "vscsi-adapter-per-vios-pair",
                        "sn1054a3bvios1",
                        false,
                        scenario -> asking("virtual_scsi_mappings=2//1,3//2,6//2")
                                .apply(scenario.withEstate(
                                        withThirdAdapter(scenario.estate(), SOURCE_1, 1, ImmutableList.of())))),
                example("vscsi-slot-exists", "slot 9", false, asking("virtual_scsi_mappings=9//1")),
                only(
                        "vscsi-max-transfer-parity",
                        "hdisk1",
                        true,
                        on(
                                DESTINATION_1,
                                disk("hdisk1", found -> found.withMaximumTransferBytes(Fact.known(65_536L))))));
    }

    private static UnaryOperator<Scenario> asking(String attributes) {
        return scenario -> with(scenario, options -> OptionParser.attributes('"' + attributes + '"', options));
    }

    private static Scenario with(Scenario scenario, UnaryOperator<RequestOptions> edit) {
        return new Scenario(
                scenario.estate(),
                scenario.request().withOptions(edit.apply(scenario.request().options())));
    }

    private static VirtualIoServer unconnected(VirtualIoServer server) {
        return server.withReachableMovers(Listing.complete(List.of()));
    }

    private static VirtualIoServer withoutTime(VirtualIoServer server) {
        return server.withTimeReference(Fact.known(false));
    }

    /** One more adapter of the partition. */
    private static Estate withThirdAdapter(
            Estate estate, ViosKey server, int id, ImmutableList<VirtualTargetDevice> devices) {
        return estate.updating(CLIENT, partition -> withThirdAdapter(partition, id))
                .updating(
                        server,
                        vios -> vios.withServerAdapters(vios.serverAdapters()
                                .plus(VirtualScsiServerAdapter.builder()
                                        .name("vhost9")
                                        .slot(THIRD_SERVER_SLOT)
                                        .client(Fact.known(Optional.of(CLIENT.id())))
                                        .clientSlot(Fact.known(Optional.of(THIRD_CLIENT_SLOT)))
                                        .targetDevices(Listing.complete(devices))
                                        .build())));
    }

    private static LogicalPartition withThirdAdapter(LogicalPartition partition, int server) {
        return partition
                .withScsiAdapters(partition
                        .scsiAdapters()
                        .plus(VirtualScsiClientAdapter.builder()
                                .slot(THIRD_CLIENT_SLOT)
                                .server(Fact.known(new PartitionId(server)))
                                .serverSlot(Fact.known(THIRD_SERVER_SLOT))
                                .build()))
                .withProfile(partition
                        .profile()
                        .map(profile ->
                                profile.withScsiSlots(profile.scsiSlots().plus(THIRD_CLIENT_SLOT))));
    }

    private static ImmutableList<VirtualTargetDevice> secondDisk() {
        return ImmutableList.of(device("vtscsi9", new BackingDevice.Disk("hdisk6")));
    }

    private static VirtualIoServer withoutSecondDevice(VirtualIoServer server) {
        return server.withServerAdapters(server.serverAdapters()
                .replacing(
                        adapter -> adapter.name().equals("vhost2"),
                        adapter -> adapter.withTargetDevices(adapter.targetDevices()
                                .minus(device -> device.name().equals("vtscsi3")))));
    }

    private static VirtualTargetDevice device(String name, BackingDevice backing) {
        return VirtualTargetDevice.builder()
                .name(name)
                .address(Fact.known(LogicalUnitAddress.ofIndex(9)))
                .backingDevice(Fact.known(backing))
                .status(Fact.known("Available"))
                .mirrored(Fact.known("false"))
                .build();
    }

    private static VirtualIoServer withDevice(VirtualIoServer server, String name, VirtualTargetDevice device) {
        return server.withServerAdapters(server.serverAdapters()
                .replacing(
                        adapter -> adapter.name().equals(name),
                        adapter -> adapter.withTargetDevices(
                                adapter.targetDevices().plus(device))));
    }

    /** A device of another partition of the destination has the name that the partition's own would keep. */
    private static Estate withNameInUse(Estate estate) {
        PhysicalVolume other = PhysicalVolume.builder()
                .name("hdisk9")
                .id(Fact.known(new PhysicalVolumeId("00054a3b00009999")))
                .sizeMegabytes(Fact.known(10_240L))
                .reservePolicy(Fact.known(ReservePolicy.NO_RESERVE))
                .volumeGroup(Fact.known(Optional.empty()))
                .build();
        return estate.updating(
                        SOURCE_1,
                        server -> server.withServerAdapters(server.serverAdapters()
                                .replacing(
                                        adapter -> adapter.name().equals("vhost2"),
                                        adapter -> adapter.withTargetDevices(adapter.targetDevices()
                                                .replacing(
                                                        device -> device.name().equals("vtscsi2"),
                                                        device -> device.withName("ibmi1_root"))))))
                .updating(
                        DESTINATION_1,
                        server -> server.withPhysicalVolumes(
                                        server.physicalVolumes().plus(other))
                                .withServerAdapters(server.serverAdapters()
                                        .plus(VirtualScsiServerAdapter.builder()
                                                .name("vhost0")
                                                .slot(THIRD_SERVER_SLOT)
                                                .client(Fact.known(Optional.of(new PartitionId(8))))
                                                .clientSlot(Fact.known(Optional.of(new VirtualSlot(2))))
                                                .targetDevices(Listing.complete(List.of(
                                                        device("ibmi1_root", new BackingDevice.Disk("hdisk9")))))
                                                .build())));
    }

    private static UnaryOperator<VirtualIoServer> disk(String name, UnaryOperator<PhysicalVolume> edit) {
        return server -> server.withPhysicalVolumes(
                server.physicalVolumes().replacing(disk -> disk.name().equals(name), edit));
    }

    private static EditedExample only(String rule, String device, boolean physical, UnaryOperator<Estate> edit) {
        return example(rule, device, physical, scenario -> scenario.withEstate(edit.apply(scenario.estate())));
    }

    private static EditedExample example(String rule, String device, boolean physical, UnaryOperator<Scenario> edit) {
        return new EditedExample(rule, ImmutableSortedSet.of(rule), device, physical, edit);
    }

    private static UnaryOperator<Estate> on(ViosKey server, UnaryOperator<VirtualIoServer> edit) {
        return estate -> estate.updating(server, edit);
    }
}

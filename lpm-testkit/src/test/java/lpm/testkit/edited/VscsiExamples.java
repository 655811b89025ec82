package lpm.testkit.edited;

import static lpm.testkit.edited.EditedExample.bound;
import static lpm.testkit.edited.EditedExample.example;
import static lpm.testkit.edited.EditedExample.only;
import static lpm.testkit.edited.Edits.CLIENT;
import static lpm.testkit.edited.Edits.DESTINATION_1;
import static lpm.testkit.edited.Edits.DESTINATION_2;
import static lpm.testkit.edited.Edits.SOURCE_1;
import static lpm.testkit.edited.Edits.SOURCE_2;
import static lpm.testkit.edited.Edits.THIRD_SERVER_SLOT;
import static lpm.testkit.edited.Edits.asking;
import static lpm.testkit.edited.Edits.device;
import static lpm.testkit.edited.Edits.on;
import static lpm.testkit.edited.Edits.withThirdAdapter;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.Estate;
import lpm.model.VirtualIoServer;
import lpm.model.id.LogicalUnitAddress;
import lpm.model.id.PartitionId;
import lpm.model.id.PhysicalVolumeId;
import lpm.model.id.VirtualSlot;
import lpm.model.storage.BackingDevice;
import lpm.model.storage.PhysicalVolume;
import lpm.model.storage.ReservePolicy;
import lpm.model.storage.VirtualScsiServerAdapter;
import lpm.model.storage.VirtualTargetDevice;

/** Copies of the example that violate the rules on virtual SCSI. */
final class VscsiExamples {

    private VscsiExamples() {}

    static Stream<EditedExample> all() {
        return Stream.of(
                example(
                        "vscsi-adapter-per-vios-pair",
                        "sn1054a3bvios1",
                        false,
                        scenario -> asking("virtual_scsi_mappings=2//1,3//2,6//2")
                                .apply(scenario.withEstate(
                                        withThirdAdapter(scenario.estate(), SOURCE_1, 1, ImmutableList.of())))),
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
                        "vscsi-backing-visible",
                        "00054a3b868072a7",
                        true,
                        estate -> estate.updating(DESTINATION_1, withoutDisk("hdisk2"))
                                .updating(DESTINATION_2, withoutDisk("hdisk2"))),
                only(
                        "vscsi-backing-visible-both-vios",
                        "sn1054a5bvios2",
                        true,
                        on(DESTINATION_2, withoutDisk("hdisk2"))),
                only(
                        "vscsi-dual-vios-no-reserve",
                        "hdisk1",
                        true,
                        estate -> estate.updating(SOURCE_1, reserve("hdisk5", ReservePolicy.SINGLE_PATH))
                                .updating(SOURCE_2, reserve("hdisk5", ReservePolicy.SINGLE_PATH))
                                .updating(DESTINATION_1, reserve("hdisk1", ReservePolicy.SINGLE_PATH))
                                .updating(DESTINATION_2, reserve("hdisk1", ReservePolicy.SINGLE_PATH))),
                only("vscsi-lun-not-in-use", "old_root", true, on(DESTINATION_1, VscsiExamples::withDeviceLeftBehind)),
                only(
                        "vscsi-max-transfer-parity",
                        "hdisk1",
                        true,
                        on(
                                DESTINATION_1,
                                disk("hdisk1", found -> found.withMaximumTransferBytes(Fact.known(65_536L))))),
                only("vscsi-reserve-allowed", "hdisk1", true, VscsiExamples::reservedByOneServer),
                bound(
                        "vscsi-reserve-parity",
                        ImmutableSortedSet.of("vscsi-reserve-parity", "vscsi-dual-vios-no-reserve"),
                        "hdisk1",
                        estate -> estate.updating(DESTINATION_1, reserve("hdisk1", ReservePolicy.SINGLE_PATH))),
                only(
                        "vscsi-size-equal",
                        "hdisk1",
                        false,
                        on(DESTINATION_1, disk("hdisk1", found -> found.withSizeMegabytes(Fact.known(20_480L))))),
                example("vscsi-slot-exists", "slot 9", false, asking("virtual_scsi_mappings=9//1")),
                only(
                        "vscsi-source-mapped",
                        "sn1054a3bvios2",
                        true,
                        on(
                                SOURCE_2,
                                server -> server.withServerAdapters(server.serverAdapters()
                                        .replacing(
                                                adapter -> adapter.name().equals("vhost2"),
                                                adapter -> adapter.withTargetDevices(adapter.targetDevices()
                                                        .minus(device ->
                                                                device.name().equals("vtscsi3"))))))),
                only("vscsi-ssp-same-cluster", "sn1054a5bvios2", true, VscsiExamples::withUnits),
                only("vscsi-vtd-name-unique", "ibmi1_root", false, VscsiExamples::withNameInUse));
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

    /** A device of a partition that is gone, on the disk that the move needs. */
    private static VirtualIoServer withDeviceLeftBehind(VirtualIoServer server) {
        return server.withServerAdapters(server.serverAdapters()
                .plus(VirtualScsiServerAdapter.builder()
                        .name("vhost0")
                        .slot(new VirtualSlot(8))
                        .client(Fact.known(Optional.of(new PartitionId(9))))
                        .clientSlot(Fact.known(Optional.of(new VirtualSlot(2))))
                        .targetDevices(Listing.complete(ImmutableList.of(VirtualTargetDevice.builder()
                                .name("old_root")
                                .address(Fact.known(LogicalUnitAddress.ofIndex(1)))
                                .backingDevice(Fact.known(new BackingDevice.Disk("hdisk1")))
                                .status(Fact.known("Available"))
                                .mirrored(Fact.known("false"))
                                .build())))
                        .build()));
    }

    /** Its first server alone serves the partition, with a disk that both sides reserve. */
    private static Estate reservedByOneServer(Estate estate) {
        return estate.updating(SOURCE_1, reserve("hdisk5", ReservePolicy.SINGLE_PATH))
                .updating(DESTINATION_1, reserve("hdisk1", ReservePolicy.SINGLE_PATH))
                .updating(SOURCE_2, server -> server.withServerAdapters(Listing.complete(ImmutableList.of())))
                .updating(
                        CLIENT,
                        partition -> partition
                                .withScsiAdapters(partition
                                        .scsiAdapters()
                                        .minus(adapter -> adapter.slot().number() == 3))
                                .withProfile(partition
                                        .profile()
                                        .map(profile -> profile.withScsiSlots(
                                                Listing.complete(ImmutableList.of(new VirtualSlot(2)))))));
    }

    private static UnaryOperator<VirtualIoServer> withoutDisk(String name) {
        return server -> server.withPhysicalVolumes(
                server.physicalVolumes().minus(disk -> disk.name().equals(name)));
    }

    private static UnaryOperator<VirtualIoServer> reserve(String name, ReservePolicy policy) {
        return server -> server.withPhysicalVolumes(server.physicalVolumes()
                .replacing(disk -> disk.name().equals(name), disk -> disk.withReservePolicy(Fact.known(policy))));
    }

    /** Each server serves a logical unit of a pool as well, of which one server of the destination is no node. */
    private static Estate withUnits(Estate estate) {
        Estate result = estate;
        for (var key : ImmutableList.of(SOURCE_1, SOURCE_2)) {
            result = result.updating(
                    key,
                    server -> server.withCluster(Fact.known(Optional.of("pool1")))
                            .withClusterId(Fact.known("8f0e4d2c91b3"))
                            .withServerAdapters(server.serverAdapters()
                                    .replacing(
                                            adapter -> adapter.name().equals("vhost2"),
                                            adapter -> adapter.withTargetDevices(
                                                    adapter.targetDevices().plus(unit())))));
        }
        return result.updating(
                        DESTINATION_1,
                        server -> server.withCluster(Fact.known(Optional.of("pool1")))
                                .withClusterId(Fact.known("8f0e4d2c91b3")))
                .updating(DESTINATION_2, server -> server.withCluster(Fact.known(Optional.empty())));
    }

    private static VirtualTargetDevice unit() {
        return VirtualTargetDevice.builder()
                .name("vtscsi8")
                .address(Fact.known(LogicalUnitAddress.ofIndex(8)))
                .backingDevice(Fact.known(new BackingDevice.PooledUnit("data")))
                .status(Fact.known("Available"))
                .mirrored(Fact.known("false"))
                .build();
    }
}

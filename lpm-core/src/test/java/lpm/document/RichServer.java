package lpm.document;

import com.google.common.collect.ImmutableSortedSet;
import java.util.List;
import java.util.Optional;
import lpm.fact.Coverage;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.PartitionState;
import lpm.model.VirtualIoServer;
import lpm.model.id.IpAddress;
import lpm.model.id.LocationCode;
import lpm.model.id.LogicalUnitAddress;
import lpm.model.id.PartitionId;
import lpm.model.id.PhysicalVolumeId;
import lpm.model.id.Release;
import lpm.model.id.UniqueDeviceId;
import lpm.model.id.VirtualSlot;
import lpm.model.id.VlanId;
import lpm.model.id.WorldWidePortName;
import lpm.model.network.SharedEthernetAdapter;
import lpm.model.network.TrunkAdapter;
import lpm.model.network.VirtualNicServer;
import lpm.model.storage.BackingDevice;
import lpm.model.storage.FibreChannelPort;
import lpm.model.storage.MediaDevice;
import lpm.model.storage.PhysicalVolume;
import lpm.model.storage.ReservePolicy;
import lpm.model.storage.VirtualFibreChannelMapping;
import lpm.model.storage.VirtualScsiServerAdapter;
import lpm.model.storage.VirtualTargetDevice;

/** The Virtual I/O Server of {@link RichEstate}. */
final class RichServer {

    private RichServer() {}

    static VirtualIoServer server() {
        return VirtualIoServer.builder()
                .name("vio7")
                .system(Fact.known(RichEstate.SYSTEM))
                .id(Fact.known(new PartitionId(2)))
                .state(Fact.known(new PartitionState("Open Firmware")))
                .moverServicePartition(Fact.known(true))
                .rmcActive(Fact.known(true))
                .timeReference(Fact.known(false))
                .vasiAvailable(Fact.known(true))
                .addresses(Listing.of(
                        List.of(IpAddress.parse("192.0.2.17"), IpAddress.parse("2001:db8::17")), Coverage.open()))
                .reachableMovers(Listing.complete(List.of("vio9", "1e3")))
                .blocksMoverTraffic(Fact.known(true))
                .cluster(Fact.known(Optional.of("0x2F")))
                .clusterId(Fact.known("1e9"))
                .requiredScsiSlots(Listing.complete(List.of(new VirtualSlot(19))))
                .ioslevel(Fact.known(new Release("2.2.1.4")))
                .physicalVolumes(Listing.of(
                        List.of(
                                PhysicalVolume.builder()
                                        .name("hdisk3")
                                        .id(Fact.known(new PhysicalVolumeId("0005438680440000")))
                                        .uniqueId(Fact.known(new UniqueDeviceId("3321360050768018: #1 IBMfcp")))
                                        .sizeMegabytes(Fact.known(25_600L))
                                        .reservePolicy(Fact.known(ReservePolicy.PR_SHARED))
                                        .maximumTransferBytes(Fact.known(524_288L))
                                        .volumeGroup(Fact.known(Optional.empty()))
                                        .location(Fact.known(new LocationCode("U78C9.001.WZS00B4-P1-C11-T1-W5-L0")))
                                        .build(),
                                PhysicalVolume.builder()
                                        .name("0e0")
                                        .volumeGroup(Fact.known(Optional.of("rootvg")))
                                        .build()),
                        Coverage.filtered(List.of("SIZE", "25600"))))
                .serverAdapters(Listing.complete(List.of(
                        VirtualScsiServerAdapter.builder()
                                .name("vhost1")
                                .slot(new VirtualSlot(19))
                                .client(Fact.known(Optional.of(new PartitionId(12))))
                                .clientSlot(Fact.known(Optional.of(new VirtualSlot(4))))
                                .targetDevices(Listing.complete(List.of(
                                        device("yes", 1, new BackingDevice.Disk("hdisk3")),
                                        device("vtscsi1", 2, new BackingDevice.LogicalVolume("lv_01")),
                                        device("vtopt0", 3, new BackingDevice.File("/var/vio/VMLibrary/a b.iso")),
                                        VirtualTargetDevice.builder()
                                                .name("bare")
                                                .build())))
                                .build(),
                        VirtualScsiServerAdapter.builder()
                                .name("vhost2")
                                .slot(new VirtualSlot(20))
                                .client(Fact.known(Optional.empty()))
                                .clientSlot(Fact.known(Optional.empty()))
                                .build())))
                .sharedEthernetAdapters(Listing.complete(List.of(SharedEthernetAdapter.builder()
                        .name("ent9")
                        .backingDevice(Fact.known("ent0"))
                        .state(Fact.known("PRIMARY"))
                        .trunkAdapters(Listing.complete(List.of(
                                TrunkAdapter.builder()
                                        .name("ent4")
                                        .slot(new VirtualSlot(11))
                                        .portVlan(new VlanId(1))
                                        .additionalVlans(ImmutableSortedSet.of(new VlanId(10)))
                                        .virtualSwitch(Fact.known("ETHERNET0(Default)"))
                                        .priority(Fact.known(2))
                                        .build(),
                                TrunkAdapter.builder().name("ent5").build())))
                        .build())))
                .fibreChannelMappings(Listing.complete(List.of(
                        VirtualFibreChannelMapping.builder()
                                .name("vfchost0")
                                .slot(new VirtualSlot(30))
                                .client(Fact.known(Optional.of(new PartitionId(12))))
                                .clientSlot(Fact.known(Optional.of(new VirtualSlot(5))))
                                .port(Fact.known(Optional.of("fcs0")))
                                .clientPortNames(Listing.complete(List.of(
                                        new WorldWidePortName("c050760000000001"),
                                        new WorldWidePortName("0000000000001e10"))))
                                .status(Fact.known("LOGGED_IN"))
                                .build(),
                        VirtualFibreChannelMapping.builder()
                                .name("vfchost1")
                                .slot(new VirtualSlot(31))
                                .client(Fact.known(Optional.empty()))
                                .clientSlot(Fact.known(Optional.empty()))
                                .port(Fact.known(Optional.empty()))
                                .build())))
                .fibreChannelPorts(Listing.of(
                        List.of(
                                FibreChannelPort.builder()
                                        .name("fcs0")
                                        .location(Fact.known(new LocationCode("U78C9.001.WZS00B4-P1-C11-T1")))
                                        .fabric(Fact.known(true))
                                        .fabricName(Fact.known("off"))
                                        .totalPorts(Fact.known(64))
                                        .availablePorts(Fact.known(63))
                                        .totalPortNames(Fact.known(2048))
                                        .availablePortNames(Fact.known(2039))
                                        .build(),
                                FibreChannelPort.builder().name("fcs1").build()),
                        Coverage.open()))
                .virtualNicServers(Listing.complete(List.of(
                        VirtualNicServer.builder()
                                .name("vnicserver0")
                                .slot(new VirtualSlot(32_897))
                                .client(Fact.known(new PartitionId(12)))
                                .clientSlot(Fact.known(new VirtualSlot(7)))
                                .backingDevice(Fact.known("off"))
                                .location(Fact.known(new LocationCode("U78C9.001.WZS00B4-P1-C10-T2-S3")))
                                .status(Fact.known("Available"))
                                .build(),
                        VirtualNicServer.builder()
                                .name("vnicserver1")
                                .slot(new VirtualSlot(32_898))
                                .build())))
                .mediaDevices(Listing.complete(List.of(
                        new MediaDevice("vtopt0", MediaDevice.Kind.VIRTUAL_OPTICAL),
                        new MediaDevice("off", MediaDevice.Kind.VIRTUAL_TAPE))))
                .concurrentMigrations(Fact.known(8))
                .otherVirtualSlots(
                        Listing.complete(List.of(new VirtualSlot(0), new VirtualSlot(1), new VirtualSlot(30))))
                .maximumVirtualSlots(Fact.known(64))
                .build();
    }

    private static VirtualTargetDevice device(String name, int index, BackingDevice backing) {
        return VirtualTargetDevice.builder()
                .name(name)
                .address(Fact.known(LogicalUnitAddress.ofIndex(index)))
                .backingDevice(Fact.known(backing))
                .status(Fact.known("Available"))
                .mirrored(Fact.known("false"))
                .build();
    }
}

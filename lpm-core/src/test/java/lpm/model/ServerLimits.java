package lpm.model;

import static lpm.model.LimitsTest.broken;
import static lpm.model.LimitsTest.vlans;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.id.PhysicalVolumeId;
import lpm.model.id.VirtualSlot;
import lpm.model.id.VlanId;
import lpm.model.id.WorldWidePortName;
import lpm.model.network.SharedEthernetAdapter;
import lpm.model.network.TrunkAdapter;
import lpm.model.storage.FibreChannelPort;
import lpm.model.storage.LogicalUnit;
import lpm.model.storage.PhysicalVolume;
import lpm.model.storage.VirtualFibreChannelMapping;
import lpm.model.storage.VirtualScsiServerAdapter;
import lpm.model.storage.VirtualTargetDevice;
import org.junit.jupiter.params.provider.Arguments;

/** The limits of a Virtual I/O Server, each broken once. */
final class ServerLimits {

    private ServerLimits() {}

    static Stream<Arguments> rows() {
        PhysicalVolume disk = PhysicalVolume.builder()
                .name("hdisk1")
                .id(Fact.known(new PhysicalVolumeId("00f7a1b2c3d4e501")))
                .build();
        return Stream.of(
                broken(() -> disk.withSizeMegabytes(Fact.known(0L)), "hdisk1: size must be positive, but is 0 MB"),
                broken(
                        () -> LogicalUnit.builder()
                                .name("lun1")
                                .sizeMegabytes(Fact.known(-5L))
                                .build(),
                        "lun1: size must be positive, but is -5 MB"),
                broken(
                        () -> server().physicalVolumes(Listing.complete(List.of(disk, disk)))
                                .build(),
                        "vio7: physical volume hdisk1 occurs twice"),
                broken(
                        () -> server().physicalVolumes(Listing.complete(List.of(disk, disk.withName("hdisk2"))))
                                .build(),
                        "vio7: physical volume identifier 00f7a1b2c3d4e501 occurs twice"),
                broken(
                        () -> server().serverAdapters(
                                        Listing.complete(List.of(adapter("vhost0", 5), adapter("vhost0", 6))))
                                .build(),
                        "vio7: virtual SCSI server adapter vhost0 occurs twice"),
                broken(
                        () -> server().serverAdapters(
                                        Listing.complete(List.of(adapter("vhost0", 5), adapter("vhost1", 5))))
                                .build(),
                        "vio7: virtual slot 5 occurs twice"),
                broken(
                        () -> server().serverAdapters(Listing.complete(List.of(adapter("vhost0", 5))))
                                .otherVirtualSlots(Listing.complete(List.of(new VirtualSlot(5))))
                                .build(),
                        "vio7: virtual slot 5 occurs twice"),
                broken(
                        () -> server().serverAdapters(Listing.complete(
                                        List.of(adapter("vhost0", 5, "vtscsi0"), adapter("vhost1", 6, "vtscsi0"))))
                                .build(),
                        "vio7: virtual target device vtscsi0 occurs twice"),
                broken(
                        () -> adapter("vhost0", 5, "vtscsi0", "vtscsi0"),
                        "vhost0: virtual target device vtscsi0 occurs twice"),
                broken(
                        () -> server().serverAdapters(Listing.complete(List.of(adapter("vhost0", 64))))
                                .maximumVirtualSlots(Fact.known(64))
                                .build(),
                        "vio7: virtual slot 64 is used, but the maximum is 64 virtual slots (0 to 63)"),
                broken(
                        () -> server().fibreChannelMappings(
                                        Listing.complete(List.of(mapping("vfchost0", 5), mapping("vfchost0", 6))))
                                .build(),
                        "vio7: virtual Fibre Channel server adapter vfchost0 occurs twice"),
                broken(
                        () -> server().serverAdapters(Listing.complete(List.of(adapter("vhost0", 5))))
                                .fibreChannelMappings(Listing.complete(List.of(mapping("vfchost0", 5))))
                                .build(),
                        "vio7: virtual slot 5 occurs twice"),
                broken(
                        () -> mapping("vfchost0", 5)
                                .withClientPortNames(Listing.complete(Stream.of("1", "2", "3")
                                        .map(digit -> new WorldWidePortName("c05076000000000" + digit))
                                        .toList())),
                        "vfchost0: at most 2 world wide port names, but there are 3"),
                broken(
                        () -> FibreChannelPort.builder()
                                .name("fcs0")
                                .totalPortNames(Fact.known(7))
                                .availablePortNames(Fact.known(8))
                                .build(),
                        "fcs0: 8 port names are available, but it has only 7"),
                broken(
                        () -> server().sharedEthernetAdapters(Listing.complete(
                                        List.of(bridge(2), bridge(1).withName("ent8"))))
                                .build(),
                        "vio7: trunk adapter ent1 occurs twice"),
                broken(
                        () -> trunk(1, 1).withPortVlan(Fact.unknown()),
                        "ent1: additional VLANs without the port VLAN id"),
                broken(() -> trunk(1, 21), "ent1: at most 20 additional VLANs, but there are 21"),
                broken(
                        () -> bridge(17),
                        "ent9: a shared Ethernet adapter has at most 16 trunk adapters, but there are 17"));
    }

    private static VirtualIoServer.Builder server() {
        VirtualIoServer.Builder builder = VirtualIoServer.builder();
        builder.name("vio7");
        return builder;
    }

    private static VirtualScsiServerAdapter adapter(String name, int slot, String... devices) {
        return VirtualScsiServerAdapter.builder()
                .name(name)
                .slot(new VirtualSlot(slot))
                .targetDevices(Listing.complete(Stream.of(devices)
                        .map(device ->
                                VirtualTargetDevice.builder().name(device).build())
                        .collect(Collectors.toList())))
                .build();
    }

    private static VirtualFibreChannelMapping mapping(String name, int slot) {
        return VirtualFibreChannelMapping.builder()
                .name(name)
                .slot(new VirtualSlot(slot))
                .build();
    }

    static TrunkAdapter trunk(int number, int additional) {
        return TrunkAdapter.builder()
                .name("ent" + number)
                .slot(new VirtualSlot(20 + number))
                .portVlan(new VlanId(number))
                .additionalVlans(vlans(additional))
                .build();
    }

    static SharedEthernetAdapter bridge(int trunks) {
        return SharedEthernetAdapter.builder()
                .name("ent9")
                .trunkAdapters(Listing.complete(IntStream.rangeClosed(1, trunks)
                        .mapToObj(n -> trunk(n, 0))
                        .toList()))
                .build();
    }
}

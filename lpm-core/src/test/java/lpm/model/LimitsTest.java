package lpm.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSortedSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.id.LocationCode;
import lpm.model.id.LogicalUnitAddress;
import lpm.model.id.MacAddress;
import lpm.model.id.MachineTypeModelSerial;
import lpm.model.id.PartitionId;
import lpm.model.id.PhysicalVolumeId;
import lpm.model.id.ProcessingUnits;
import lpm.model.id.Release;
import lpm.model.id.VirtualSlot;
import lpm.model.id.VlanId;
import lpm.model.id.WorldWidePortName;
import lpm.model.network.SharedEthernetAdapter;
import lpm.model.network.TrunkAdapter;
import lpm.model.network.VirtualEthernetAdapter;
import lpm.model.network.VirtualSwitch;
import lpm.model.storage.FibreChannelPort;
import lpm.model.storage.LogicalUnit;
import lpm.model.storage.PhysicalVolume;
import lpm.model.storage.VirtualFibreChannelMapping;
import lpm.model.storage.VirtualScsiClientAdapter;
import lpm.model.storage.VirtualScsiServerAdapter;
import lpm.model.storage.VirtualTargetDevice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each limit, broken once: one message that names the object, the value and the limit. */
class LimitsTest {

    private static final MachineTypeModelSerial SYSTEM = MachineTypeModelSerial.parse("8286-42A*21A0B7C");

    static Stream<Arguments> values() {
        return Stream.of(
                broken(() -> new PartitionId(0), "partition id must be 1 to 65534, but is 0"),
                broken(() -> new PartitionId(65_535), "partition id must be 1 to 65534, but is 65535"),
                broken(() -> new VirtualSlot(-1), "virtual slot must be 0 to 65534, but is -1"),
                broken(() -> new VlanId(0), "VLAN id must be 1 to 4094, but is 0"),
                broken(() -> new VlanId(4_095), "VLAN id must be 1 to 4094, but is 4095"),
                broken(() -> new Bay(15), "bay must be 1 to 14, but is 15"),
                broken(
                        () -> MachineTypeModelSerial.parse("8286-42A-21A0B7C"),
                        "a managed system is written tttt-mmm*sssssss (7895-42X*1054A3B), but '8286-42A-21A0B7C' was found"),
                broken(
                        () -> new MachineTypeModelSerial("8286", "42A", "21a0b7c"),
                        "serial number must be 7 digits or capital letters, but is '21a0b7c'"),
                broken(
                        () -> new PhysicalVolumeId("00F7A1B2C3D4E501"),
                        "physical volume identifier must be 16 lower-case hexadecimal digits, but is '00F7A1B2C3D4E501'"),
                broken(
                        () -> new LogicalUnitAddress("8100000000000000"),
                        "logical unit address must be 0x and 16 lower-case hexadecimal digits, but is '8100000000000000'"),
                broken(
                        () -> LogicalUnitAddress.ofIndex(128),
                        "a virtual SCSI adapter has addresses 1 to 127, but 128 was asked"),
                broken(
                        () -> new WorldWidePortName("C05076"),
                        "world wide port name must be 16 lower-case hexadecimal digits, but is 'C05076'"),
                broken(
                        () -> new MacAddress("5e:1a:90:c0:4b:03"),
                        "MAC address must be 12 upper-case hexadecimal digits, but is '5e:1a:90:c0:4b:03'"),
                broken(
                        () -> new Release("7.1 TR4"),
                        "a release is numbers with dots (2.2.1.4, V7R7.5), but '7.1 TR4' was found"),
                broken(
                        () -> ProcessingUnits.parse("0.125"),
                        "processing units are counted in steps of 0.01, but '0.125' was found"),
                broken(
                        () -> ProcessingUnits.parse("1e3"),
                        "processing units must be a decimal such as 0.2, but '1e3' was found"),
                broken(
                        () -> ProcessingUnits.parse("NaN"),
                        "processing units must be a decimal such as 0.2, but 'NaN' was found"),
                broken(
                        () -> new ProcessingUnits(5).minus(new ProcessingUnits(6)),
                        "processing units must not be negative, but are -1 hundredths"),
                broken(() -> new LocationCode(""), "location code: the name must not be empty"),
                broken(
                        () -> new PartitionState("Running\u001B[0m"),
                        "partition state: the name must be printable, but character 8 is U+001B"),
                broken(
                        () -> VirtualSwitch.builder().name("x".repeat(257)).build(),
                        "virtual switch: the name must have at most 256 characters, but has 257"));
    }

    static Stream<Arguments> hardware() {
        return Stream.of(
                broken(
                        () -> node("n1", 2, 3),
                        "n1: a full-wide node takes an odd bay and the next one, but has [2, 3]"),
                broken(
                        () -> node("n1", 1, 3),
                        "n1: a full-wide node takes an odd bay and the next one, but has [1, 3]"),
                broken(() -> node("n1"), "n1: a compute node takes one bay or two, but has []"),
                broken(() -> node("n1", 1, 2, 3), "n1: a compute node takes one bay or two, but has [1, 2, 3]"),
                broken(() -> chassis(node("n1", 3, 4), node("n2", 4)), "c1: bay 4 is taken by both n1 and n2"),
                broken(
                        () -> system().availableProcessingUnits(Fact.known(ProcessingUnits.parse("8.01")))
                                .configurableProcessingUnits(Fact.known(ProcessingUnits.parse("8")))
                                .build(),
                        "8286-42A*21A0B7C: 8.01 processing units are available, but only 8.0 exist"),
                broken(
                        () -> system().availableMemoryMegabytes(Fact.known(2_049L))
                                .configurableMemoryMegabytes(Fact.known(2_048L))
                                .build(),
                        "8286-42A*21A0B7C: 2049 MB of memory are available, but only 2048 exist"),
                broken(
                        () -> system().availableMemoryMegabytes(Fact.known(-1L)).build(),
                        "8286-42A*21A0B7C: available memory must not be negative, but is -1 MB"),
                broken(
                        () -> system().logicalMemoryBlockMegabytes(Fact.known(100))
                                .build(),
                        "8286-42A*21A0B7C: the logical memory block must be a power of two of MB, but is 100 MB"),
                broken(
                        () -> system().virtualIoServers(Listing.complete(List.of("vio1", "vio1")))
                                .build(),
                        "8286-42A*21A0B7C: Virtual I/O Server vio1 occurs twice"),
                broken(
                        () -> system().partitions(Listing.complete(List.of(new PartitionId(5), new PartitionId(5))))
                                .build(),
                        "8286-42A*21A0B7C: partition 5 occurs twice"),
                broken(
                        () -> SharedProcessorPool.builder()
                                .id(1)
                                .partitions(Listing.complete(List.of(new PartitionId(5), new PartitionId(5))))
                                .build(),
                        "shared processor pool 1: partition 5 occurs twice"));
    }

    static Stream<Arguments> partitions() {
        return Stream.of(
                broken(
                        () -> MemoryAllocation.builder().currentMegabytes(0).build(),
                        "memory must be positive, but is 0 MB"),
                broken(
                        () -> MemoryAllocation.builder()
                                .currentMegabytes(4_096)
                                .maximumMegabytes(Fact.known(2_048L))
                                .build(),
                        "maximum memory must be at least the memory of 4096 MB and at most 1099511627776 MB (1 EiB), but is 2048 MB"),
                broken(
                        () -> MemoryAllocation.builder()
                                .currentMegabytes(1_024)
                                .minimumMegabytes(Fact.known(2_048L))
                                .build(),
                        "minimum memory must be at most the memory of 1024 MB, but is 2048 MB"),
                broken(
                        () -> ProcessorAllocation.builder()
                                .units(new ProcessingUnits(0))
                                .build(),
                        "processing units must be positive, but are 0.0"),
                broken(
                        () -> ProcessorAllocation.builder()
                                .units(ProcessingUnits.parse("1.01"))
                                .virtualProcessors(Fact.known(1))
                                .build(),
                        "1 virtual processors cannot hold 1.01 processing units"),
                broken(
                        () -> partition()
                                .scsiAdapters(Listing.complete(List.of(client(4), client(4))))
                                .build(),
                        "partition 12: virtual slot 4 occurs twice"),
                broken(
                        () -> partition()
                                .name(Fact.known("pay"))
                                .scsiAdapters(Listing.complete(List.of(client(4))))
                                .ethernetAdapters(Listing.complete(List.of(ethernet(4, 1))))
                                .build(),
                        "pay (partition 12): virtual slot 4 occurs twice"),
                broken(
                        () -> partition()
                                .maximumVirtualSlots(Fact.known(10))
                                .scsiAdapters(Listing.complete(List.of(client(10))))
                                .build(),
                        "partition 12: virtual slot 10 is used, but the maximum is 10 virtual slots (0 to 9)"),
                broken(
                        () -> ethernet(4, 21),
                        "virtual Ethernet adapter in slot 4: at most 20 additional VLANs, but there are 21"),
                broken(
                        () -> Assumption.builder()
                                .subject("partition 12")
                                .attribute("technology_refresh")
                                .value("4")
                                .reason(" ")
                                .build(),
                        "assumption of technology_refresh: a reason must be given"));
    }

    static Stream<Arguments> servers() {
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
                        () -> trunk(1, 1).withPortVlan(Fact.unknown()),
                        "ent1: additional VLANs without the port VLAN id"),
                broken(() -> trunk(1, 21), "ent1: at most 20 additional VLANs, but there are 21"),
                broken(
                        () -> bridge(17),
                        "ent9: a shared Ethernet adapter has at most 16 trunk adapters, but there are 17"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource({"values", "hardware", "partitions", "servers"})
    void aBrokenLimitIsOneMessage(Supplier<Object> value, String message) {
        assertThatThrownBy(value::get)
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void aValueAtItsLimitIsAccepted() {
        assertThat(chassis(node("n1", 3, 4), node("n2", 5), node("n3", 6), node("n4", 13, 14))
                        .nodes())
                .hasSize(4);
        assertThat(bridge(16).trunkAdapters().items()).hasSize(16);
        assertThat(trunk(1, 20).additionalVlans()).hasSize(20);
        assertThat(LogicalUnitAddress.ofIndex(127)).hasToString("0xff00000000000000");
        assertThat(new PartitionId(65_534).hexadecimal()).isEqualTo("0x0000fffe");
    }

    private static Arguments broken(Supplier<Object> value, String message) {
        return Arguments.of(value, message);
    }

    private static ComputeNode node(String name, int... bays) {
        return ComputeNode.builder()
                .name(name)
                .bays(IntStream.of(bays)
                        .mapToObj(Bay::new)
                        .collect(ImmutableSortedSet.toImmutableSortedSet(Bay::compareTo)))
                .build();
    }

    private static Chassis chassis(ComputeNode... nodes) {
        return Chassis.builder().name("c1").addNodes(nodes).build();
    }

    private static ManagedSystem.Builder system() {
        ManagedSystem.Builder builder = ManagedSystem.builder();
        builder.id(SYSTEM);
        return builder;
    }

    private static LogicalPartition.Builder partition() {
        LogicalPartition.Builder builder = LogicalPartition.builder();
        builder.system(SYSTEM).id(new PartitionId(12));
        return builder;
    }

    private static VirtualScsiClientAdapter client(int slot) {
        return VirtualScsiClientAdapter.builder().slot(new VirtualSlot(slot)).build();
    }

    private static ImmutableSortedSet<VlanId> vlans(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(n -> new VlanId(100 + n))
                .collect(ImmutableSortedSet.toImmutableSortedSet(VlanId::compareTo));
    }

    private static VirtualEthernetAdapter ethernet(int slot, int additional) {
        return VirtualEthernetAdapter.builder()
                .slot(new VirtualSlot(slot))
                .portVlan(new VlanId(1))
                .additionalVlans(vlans(additional))
                .build();
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

    private static TrunkAdapter trunk(int number, int additional) {
        return TrunkAdapter.builder()
                .name("ent" + number)
                .slot(new VirtualSlot(20 + number))
                .portVlan(new VlanId(number))
                .additionalVlans(vlans(additional))
                .build();
    }

    private static SharedEthernetAdapter bridge(int trunks) {
        return SharedEthernetAdapter.builder()
                .name("ent9")
                .trunkAdapters(Listing.complete(IntStream.rangeClosed(1, trunks)
                        .mapToObj(n -> trunk(n, 0))
                        .toList()))
                .build();
    }

    @ParameterizedTest
    @CsvSource({"0.2, 0.2", "0.20, 0.2", "1, 1.0", "12.500, 12.5", "0, 0.0", "0.05, 0.05"})
    void processingUnitsAreExactDecimals(String written, String printed) {
        assertThat(ProcessingUnits.parse(written)).hasToString(printed);
        assertThat(ProcessingUnits.parse("0.1").plus(ProcessingUnits.parse("0.2")))
                .isEqualTo(ProcessingUnits.parse("0.3"));
    }

    @ParameterizedTest
    @CsvSource({"1.2, 1.1.9, true", "1.2, 1.2.0, true", "1.10, 1.9, true", "7.1, 7.2, false", "2.2.1.4, 2.2.1.5, false"
    })
    void releasesAreComparedNumberByNumber(String release, String other, boolean atLeast) {
        assertThat(new Release(release).isAtLeast(new Release(other))).isEqualTo(atLeast);
    }

    @Test
    void aLocationCodeOfAVirtualAdapterTellsSystemPartitionAndSlot() {
        LocationCode code = LocationCode.virtual(SYSTEM, new PartitionId(2), new VirtualSlot(19));

        assertThat(code).hasToString("U8286.42A.21A0B7C-V2-C19");
        assertThat(code.system()).hasValue(SYSTEM);
        assertThat(code.virtual())
                .hasValue(new LocationCode.Virtual(SYSTEM, new PartitionId(2), new VirtualSlot(19)))
                .isEqualTo(new LocationCode("U8286.42A.21A0B7C-V2-C19-T1").virtual());
        assertThat(new LocationCode("U78C9.001.WZS00B4-P1-C11-T1").system()).isEqualTo(Optional.empty());
    }
}

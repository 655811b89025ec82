package lpm.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSortedSet;
import java.util.List;
import java.util.function.Supplier;
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
import lpm.model.network.VirtualSwitch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each limit, broken once: one message that names the object, the value and the limit. */
class LimitsTest {

    static final MachineTypeModelSerial SYSTEM = MachineTypeModelSerial.parse("8286-42A*21A0B7C");

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

    @ParameterizedTest(name = "{1}")
    @MethodSource({"values", "hardware", "lpm.model.PartitionLimits#rows", "lpm.model.ServerLimits#rows"})
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
        assertThat(ServerLimits.bridge(16).trunkAdapters().items()).hasSize(16);
        assertThat(ServerLimits.trunk(1, 20).additionalVlans()).hasSize(20);
        assertThat(LogicalUnitAddress.ofIndex(127)).hasToString("0xff00000000000000");
        assertThat(new PartitionId(65_534).hexadecimal()).isEqualTo("0x0000fffe");
    }

    static Arguments broken(Supplier<Object> value, String message) {
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

    static ImmutableSortedSet<VlanId> vlans(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(n -> new VlanId(100 + n))
                .collect(ImmutableSortedSet.toImmutableSortedSet(VlanId::compareTo));
    }
}

package lpm.testkit.bench;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Maps;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.ConsoleKind;
import lpm.model.Estate;
import lpm.model.LogicalPartition;
import lpm.model.ManagedSystem;
import lpm.model.ManagedSystemState;
import lpm.model.ManagementConsole;
import lpm.model.MemoryAllocation;
import lpm.model.MigrationState;
import lpm.model.MobilityCapability;
import lpm.model.OperatingEnvironment;
import lpm.model.PartitionProfile;
import lpm.model.PartitionState;
import lpm.model.ProcessorAllocation;
import lpm.model.VirtualIoServer;
import lpm.model.id.LogicalUnitAddress;
import lpm.model.id.MacAddress;
import lpm.model.id.MachineTypeModelSerial;
import lpm.model.id.PartitionId;
import lpm.model.id.PhysicalVolumeId;
import lpm.model.id.ProcessingUnits;
import lpm.model.id.Release;
import lpm.model.id.VirtualSlot;
import lpm.model.id.VlanId;
import lpm.model.network.SharedEthernetAdapter;
import lpm.model.network.TrunkAdapter;
import lpm.model.network.VirtualEthernetAdapter;
import lpm.model.network.VirtualSwitch;
import lpm.model.storage.BackingDevice;
import lpm.model.storage.PhysicalVolume;
import lpm.model.storage.ReservePolicy;
import lpm.model.storage.VirtualScsiClientAdapter;
import lpm.model.storage.VirtualScsiServerAdapter;
import lpm.model.storage.VirtualTargetDevice;

/**
 * One managed system of a large estate: two Virtual I/O Servers, and partitions with disks through both.
 *
 * @param number which of the systems, counted from 0
 * @param partitions how many partitions it has
 * @param disks how many disks each of them has
 */
record LargeSystem(int number, int partitions, int disks) {

    private static final int FIRST_CLIENT = 10;
    private static final int FIRST_SERVER_SLOT = 100;
    private static final int MAXIMUM_SLOTS = 1_000;
    private static final int BLOCK = 256;
    private static final String SWITCH = "ETHERNET0";

    MachineTypeModelSerial id() {
        return new MachineTypeModelSerial("9080", "HEX", "%07X".formatted(0x7800000 + number));
    }

    Estate estate() {
        String console = "hmc" + number / 50;
        Estate estate = Estate.empty()
                .with(ManagementConsole.builder()
                        .name(console)
                        .kind(Fact.known(ConsoleKind.HMC))
                        .release(Fact.known(new Release("10.3")))
                        .build())
                .with(system(console));
        for (int client = 0; client < partitions; client++) {
            estate = estate.with(partition(client));
        }
        return estate.with(server(1)).with(server(2));
    }

    private ManagedSystem system(String console) {
        return ManagedSystem.builder()
                .id(id())
                .name(Fact.known("frame%03d".formatted(number)))
                .state(Fact.known(ManagedSystemState.OPERATING))
                .capabilities(
                        ImmutableMap.copyOf(Maps.toMap(Arrays.asList(MobilityCapability.values()), capability -> true)))
                .configurableProcessingUnits(Fact.known(new ProcessingUnits(12_000)))
                .availableProcessingUnits(Fact.known(new ProcessingUnits(6_000)))
                .configurableMemoryMegabytes(Fact.known(8_388_608L))
                .availableMemoryMegabytes(Fact.known(4_194_304L))
                .logicalMemoryBlockMegabytes(Fact.known(BLOCK))
                .virtualSwitches(Listing.complete(
                        ImmutableList.of(VirtualSwitch.builder().name(SWITCH).build())))
                .virtualIoServers(Listing.complete(ImmutableList.of(serverName(1), serverName(2))))
                .partitions(Listing.complete(
                        clients().mapToObj(LargeSystem::partitionId).toList()))
                .managementConsole(Fact.known(console))
                .build();
    }

    private IntStream clients() {
        return IntStream.range(0, partitions);
    }

    private static PartitionId partitionId(int client) {
        return new PartitionId(FIRST_CLIENT + client);
    }

    private String serverName(int server) {
        return "f%03dvios%d".formatted(number, server);
    }

    private LogicalPartition partition(int client) {
        ImmutableList<VirtualScsiClientAdapter> disks = IntStream.rangeClosed(1, 2)
                .mapToObj(server -> VirtualScsiClientAdapter.builder()
                        .slot(new VirtualSlot(10 + server))
                        .server(Fact.known(new PartitionId(server)))
                        .serverSlot(Fact.known(new VirtualSlot(FIRST_SERVER_SLOT + client)))
                        .build())
                .collect(ImmutableList.toImmutableList());
        VirtualEthernetAdapter network = VirtualEthernetAdapter.builder()
                .slot(new VirtualSlot(2))
                .portVlan(new VlanId(100 + client % 8))
                .virtualSwitch(Fact.known(SWITCH))
                .macAddress(Fact.known(new MacAddress("FA%06X%04X".formatted(number, client))))
                .trunk(Fact.known(false))
                .build();
        return LogicalPartition.builder()
                .system(id())
                .id(partitionId(client))
                .name(Fact.known("f%03dlpar%02d".formatted(number, client)))
                .environment(Fact.known(OperatingEnvironment.AIX_LINUX))
                .osRelease(Fact.known(new Release("7.3")))
                .state(Fact.known(PartitionState.RUNNING))
                .migrationState(Fact.known(MigrationState.NOT_MIGRATING))
                .rmcActive(Fact.known(true))
                .profile(Fact.known(PartitionProfile.builder()
                        .name("default")
                        .desiredMemoryMegabytes(Fact.known(65_536L))
                        .desiredProcessingUnits(Fact.known(new ProcessingUnits(100)))
                        .scsiSlots(Listing.complete(disks.stream()
                                .map(VirtualScsiClientAdapter::slot)
                                .toList()))
                        .ethernetSlots(Listing.complete(ImmutableList.of(network.slot())))
                        .build()))
                .memory(Fact.known(MemoryAllocation.builder()
                        .currentMegabytes(65_536L)
                        .maximumMegabytes(Fact.known(131_072L))
                        .build()))
                .processors(Fact.known(ProcessorAllocation.builder()
                        .units(new ProcessingUnits(100))
                        .virtualProcessors(Fact.known(2))
                        .capped(Fact.known(false))
                        .build()))
                .restrictedIo(Fact.known(false))
                .scsiAdapters(Listing.complete(disks))
                .ethernetAdapters(Listing.complete(ImmutableList.of(network)))
                .mediaDevices(Listing.complete(ImmutableList.of()))
                .physicalIoSlots(Listing.complete(ImmutableList.of()))
                .maximumVirtualSlots(Fact.known(MAXIMUM_SLOTS))
                .build();
    }

    private VirtualIoServer server(int server) {
        return VirtualIoServer.builder()
                .name(serverName(server))
                .system(Fact.known(id()))
                .id(Fact.known(new PartitionId(server)))
                .state(Fact.known(PartitionState.RUNNING))
                .moverServicePartition(Fact.known(true))
                .ioslevel(Fact.known(new Release("3.1.4.21")))
                .physicalVolumes(Listing.complete(IntStream.range(0, partitions * disks)
                        .mapToObj(this::disk)
                        .toList()))
                .serverAdapters(
                        Listing.complete(clients().mapToObj(this::adapter).toList()))
                .sharedEthernetAdapters(Listing.complete(ImmutableList.of(bridge(server))))
                .otherVirtualSlots(Listing.complete(ImmutableList.of(new VirtualSlot(0), new VirtualSlot(1))))
                .maximumVirtualSlots(Fact.known(MAXIMUM_SLOTS))
                .build();
    }

    private PhysicalVolume disk(int disk) {
        return PhysicalVolume.builder()
                .name("hdisk" + disk)
                .id(Fact.known(new PhysicalVolumeId("00c%05x%08x".formatted(number, disk))))
                .sizeMegabytes(Fact.known(102_400L))
                .reservePolicy(Fact.known(ReservePolicy.NO_RESERVE))
                .volumeGroup(Fact.known(Optional.empty()))
                .build();
    }

    private VirtualScsiServerAdapter adapter(int client) {
        return VirtualScsiServerAdapter.builder()
                .name("vhost" + client)
                .slot(new VirtualSlot(FIRST_SERVER_SLOT + client))
                .client(Fact.known(Optional.of(partitionId(client))))
                .targetDevices(Listing.complete(IntStream.range(client * disks, (client + 1) * disks)
                        .mapToObj(disk -> VirtualTargetDevice.builder()
                                .name("vtscsi" + disk)
                                .address(Fact.known(LogicalUnitAddress.ofIndex(disk - client * disks + 1)))
                                .backingDevice(Fact.known(new BackingDevice.Disk("hdisk" + disk)))
                                .status(Fact.known("Available"))
                                .mirrored(Fact.known("false"))
                                .build())
                        .toList()))
                .build();
    }

    private static SharedEthernetAdapter bridge(int server) {
        return SharedEthernetAdapter.builder()
                .name("ent6")
                .backingDevice(Fact.known("ent0"))
                .trunkAdapters(Listing.complete(ImmutableList.of(TrunkAdapter.builder()
                        .name("ent4")
                        .slot(new VirtualSlot(20))
                        .portVlan(new VlanId(100))
                        .additionalVlans(IntStream.range(101, 108)
                                .mapToObj(VlanId::new)
                                .collect(ImmutableSortedSet.toImmutableSortedSet(VlanId::compareTo)))
                        .virtualSwitch(Fact.known(SWITCH))
                        .priority(Fact.known(server))
                        .build())))
                .build();
    }
}

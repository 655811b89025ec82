package lpm.testkit.arbitraries;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Maps;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.CompatibilityMode;
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
import lpm.model.id.PartitionUuid;
import lpm.model.id.PhysicalVolumeId;
import lpm.model.id.ProcessingUnits;
import lpm.model.id.Release;
import lpm.model.id.VirtualSlot;
import lpm.model.id.VlanId;
import lpm.model.network.SharedEthernetAdapter;
import lpm.model.network.TrunkAdapter;
import lpm.model.network.VirtualEthernetAdapter;
import lpm.model.network.VirtualSwitch;
import lpm.model.network.VirtualSwitchMode;
import lpm.model.storage.BackingDevice;
import lpm.model.storage.PhysicalVolume;
import lpm.model.storage.ReservePolicy;
import lpm.model.storage.VirtualScsiClientAdapter;
import lpm.model.storage.VirtualScsiServerAdapter;
import lpm.model.storage.VirtualTargetDevice;
import lpm.rules.Destination;
import lpm.rules.MigrationRequest;
import lpm.testkit.fixtures.Scenario;

/** Builds the estate of a shape, with every fact known. */
final class MoveBuilder {

    private static final MachineTypeModelSerial SOURCE = new MachineTypeModelSerial("8286", "42A", "21E0A1V");
    private static final MachineTypeModelSerial DESTINATION = new MachineTypeModelSerial("8286", "42A", "21E0B2V");
    private static final PartitionId CLIENT = new PartitionId(9);
    private static final VirtualSlot TENANT_SLOT = new VirtualSlot(2);
    private static final int BLOCK = 256;
    private static final int MIGRATIONS_OF_A_MOVER = 8;
    private static final int MAXIMUM_SLOTS = 200;

    private final MoveShape shape;

    private MoveBuilder(MoveShape shape) {
        this.shape = shape;
    }

    static Scenario build(MoveShape shape) {
        return new MoveBuilder(shape).scenario();
    }

    private Scenario scenario() {
        Estate estate = Estate.empty()
                .with(ManagementConsole.builder()
                        .name("hmc1")
                        .kind(Fact.known(ConsoleKind.HMC))
                        .release(Fact.known(new Release("8.8.7")))
                        .build())
                .with(system(SOURCE, serverNames(true)).withPartitions(Listing.complete(ImmutableList.of(CLIENT))))
                .with(system(DESTINATION, serverNames(false))
                        .withPartitions(Listing.complete(
                                tenants().mapToObj(MoveBuilder::tenantId).toList())))
                .with(partition());
        for (int tenant : tenants().toArray()) {
            estate = estate.with(tenant(tenant));
        }
        for (int number : ValidMoves.servers(shape).toArray()) {
            estate = estate.with(server(SOURCE, number, true)).with(server(DESTINATION, number, false));
        }
        return new Scenario(
                estate,
                MigrationRequest.builder()
                        .partition(partition().key())
                        .destination(Destination.of(DESTINATION))
                        .build());
    }

    private IntStream tenants() {
        return IntStream.range(0, shape.tenants());
    }

    private static PartitionId tenantId(int tenant) {
        return new PartitionId(CLIENT.value() + tenant);
    }

    private static PartitionUuid uuid(int number) {
        return PartitionUuid.parse(String.format("5b2e90c4-17da-4f63-9c0e-%012d", number));
    }

    /** A running partition of the destination. */
    private LogicalPartition tenant(int tenant) {
        VirtualScsiClientAdapter disks = VirtualScsiClientAdapter.builder()
                .slot(TENANT_SLOT)
                .server(Fact.known(new PartitionId(shape.dual() ? tenant % 2 + 1 : 1)))
                .serverSlot(Fact.known(new VirtualSlot(shape.serverSlot() + tenant)))
                .build();
        return FibreChannelAdapters.onPartition(partition(), shape.withNpiv(false), DESTINATION)
                .withBothPortNamesZoned(Fact.unknown())
                .withTargetPortsVisibleOn(Listing.unknown())
                .withTargetDisksVisibleOn(Listing.unknown())
                .withSystem(DESTINATION)
                .withId(tenantId(tenant))
                .withName(Fact.known("tenant" + tenant))
                .withUuid(Fact.known(Optional.of(uuid(tenant + 1))))
                .withScsiAdapters(Listing.complete(ImmutableList.of(disks)))
                .withEthernetAdapters(Listing.complete(ImmutableList.of()))
                .withProfile(partition()
                        .profile()
                        .map(profile -> profile.withScsiSlots(Listing.complete(ImmutableList.of(TENANT_SLOT)))
                                .withEthernetSlots(Listing.complete(ImmutableList.of()))));
    }

    private static PhysicalVolume tenantDisk(int tenant) {
        return PhysicalVolume.builder()
                .name("hdisk" + (100 + tenant))
                .id(Fact.known(new PhysicalVolumeId(String.format("00f8%012x", tenant))))
                .sizeMegabytes(Fact.known(10_240L))
                .reservePolicy(Fact.known(ReservePolicy.SINGLE_PATH))
                .maximumTransferBytes(Fact.known(262_144L))
                .volumeGroup(Fact.known(Optional.empty()))
                .build();
    }

    private VirtualScsiServerAdapter tenantAdapter(int tenant) {
        return VirtualScsiServerAdapter.builder()
                .name("vhost" + tenant)
                .slot(new VirtualSlot(shape.serverSlot() + tenant))
                .client(Fact.known(Optional.of(tenantId(tenant))))
                .clientSlot(Fact.known(Optional.of(TENANT_SLOT)))
                .targetDevices(Listing.complete(ImmutableList.of(
                        target("vtscsi" + tenant, 0, tenantDisk(tenant).name()))))
                .build();
    }

    private static VirtualTargetDevice target(String name, int index, String disk) {
        return VirtualTargetDevice.builder()
                .name(name)
                .address(Fact.known(LogicalUnitAddress.ofIndex(index + 1)))
                .backingDevice(Fact.known(new BackingDevice.Disk(disk)))
                .status(Fact.known("Available"))
                .mirrored(Fact.known("false"))
                .build();
    }

    private static ManagedSystem system(MachineTypeModelSerial id, List<String> servers) {
        return SystemLimits.of(ManagedSystem.builder().id(id))
                .state(Fact.known(ManagedSystemState.OPERATING))
                .capabilities(
                        ImmutableMap.copyOf(Maps.toMap(Arrays.asList(MobilityCapability.values()), capability -> true)))
                .configurableProcessingUnits(Fact.known(new ProcessingUnits(4_800)))
                .availableProcessingUnits(Fact.known(new ProcessingUnits(2_000)))
                .configurableMemoryMegabytes(Fact.known(1_048_576L))
                .availableMemoryMegabytes(Fact.known(524_288L))
                .logicalMemoryBlockMegabytes(Fact.known(BLOCK))
                .virtualSwitches(Listing.complete(ImmutableList.of(VirtualSwitch.builder()
                        .name("ETHERNET0")
                        .mode(Fact.known(VirtualSwitchMode.VEB))
                        .build())))
                .remainingPortNames(Fact.known(60_000))
                .virtualIoServers(Listing.complete(servers))
                .sriovAdapters(Listing.complete(ImmutableList.of()))
                .servicePartition(Fact.known(Optional.empty()))
                .managementConsole(Fact.known("hmc1"))
                .build();
    }

    private List<String> serverNames(boolean source) {
        return ValidMoves.servers(shape)
                .mapToObj(number -> serverName(source, number))
                .toList();
    }

    private static String serverName(boolean source, int number) {
        return (source ? "src" : "dst") + "vios" + number;
    }

    private LogicalPartition partition() {
        long memory = (long) shape.memoryBlocks() * BLOCK;
        ProcessingUnits units = new ProcessingUnits(shape.unitHundredths());
        LogicalPartition partition = LogicalPartition.builder()
                .system(SOURCE)
                .id(CLIENT)
                .name(Fact.known("client1"))
                .environment(Fact.known(shape.ibmI() ? OperatingEnvironment.IBM_I : OperatingEnvironment.AIX_LINUX))
                .osRelease(Fact.known(new Release(shape.ibmI() ? "7.3" : "7.2")))
                .state(Fact.known(PartitionState.RUNNING))
                .migrationState(Fact.known(MigrationState.NOT_MIGRATING))
                .rmcActive(Fact.known(!shape.ibmI()))
                .profile(Fact.known(PartitionProfile.builder()
                        .name("default")
                        .desiredMemoryMegabytes(Fact.known(memory))
                        .maximumMemoryMegabytes(Fact.known(memory * 2))
                        .sharesMemory(Fact.known(false))
                        .desiredProcessingUnits(Fact.known(units))
                        .desiredVirtualProcessors(Fact.known(shape.unitHundredths() / 100 + 1))
                        .dedicatedProcessors(Fact.known(false))
                        .cappedProcessors(Fact.known(false))
                        .desiredHugePages(Fact.known(0))
                        .compatibilityMode(Fact.known(CompatibilityMode.DEFAULT))
                        .pageTableRatio(Fact.known(Optional.of(4_096)))
                        .scsiSlots(Listing.complete(scsiAdapters().stream()
                                .map(VirtualScsiClientAdapter::slot)
                                .toList()))
                        .ethernetSlots(Listing.complete(ethernetAdapters().stream()
                                .map(VirtualEthernetAdapter::slot)
                                .toList()))
                        .build()))
                .memory(Fact.known(MemoryAllocation.builder()
                        .currentMegabytes(memory)
                        .maximumMegabytes(Fact.known(memory * 2))
                        .shared(Fact.known(false))
                        .build()))
                .processors(Fact.known(ProcessorAllocation.builder()
                        .units(units)
                        .virtualProcessors(Fact.known(shape.unitHundredths() / 100 + 1))
                        .dedicated(Fact.known(false))
                        .capped(Fact.known(false))
                        .build()))
                .restrictedIo(Fact.known(shape.ibmI()))
                .migrationDisabled(Fact.known(false))
                .dlparCapable(Fact.known(!shape.ibmI()))
                .uuid(Fact.known(Optional.of(uuid(0))))
                .everActivated(Fact.known(true))
                .managementPartition(Fact.known(false))
                .workloadGroup(Fact.known(Optional.empty()))
                .redundantErrorPathReporting(Fact.known(false))
                .serialSlots(Listing.complete(ImmutableList.of(new VirtualSlot(0), new VirtualSlot(1))))
                .hugePages(Fact.known(0))
                .bsrArrays(Fact.known(0))
                .hostEthernetPorts(Fact.known(0))
                .fixedLogicalPorts(Fact.known(0))
                .stationInterfaces(Fact.known(0))
                .persistentMemoryVolumes(Fact.known(0))
                .memoryExpansion(Fact.known(false))
                .virtualTrustedPlatformModule(Fact.known(false))
                .simplifiedRemoteRestart(Fact.known(false))
                .secureBoot(Fact.known(false))
                .keystoreKilobytes(Fact.known(0))
                .compatibilityMode(Fact.known(SystemLimits.MODE))
                .servesDisks(Fact.known(false))
                .scsiAdapters(Listing.complete(scsiAdapters()))
                .ethernetAdapters(Listing.complete(ethernetAdapters()))
                .mediaDevices(Listing.complete(ImmutableList.of()))
                .virtualNicAdapters(Listing.complete(ImmutableList.of()))
                .physicalIoSlots(Listing.complete(ImmutableList.of()))
                .maximumVirtualSlots(Fact.known(MAXIMUM_SLOTS))
                .build();
        return FibreChannelAdapters.onPartition(partition, shape, DESTINATION);
    }

    private ImmutableList<VirtualScsiClientAdapter> scsiAdapters() {
        return ValidMoves.servers(shape)
                .mapToObj(number -> VirtualScsiClientAdapter.builder()
                        .slot(new VirtualSlot(1 + number))
                        .server(Fact.known(new PartitionId(number)))
                        .serverSlot(Fact.known(new VirtualSlot(shape.serverSlot())))
                        .build())
                .collect(ImmutableList.toImmutableList());
    }

    private ImmutableList<VirtualEthernetAdapter> ethernetAdapters() {
        return IntStream.range(0, shape.vlans().size())
                .mapToObj(index -> VirtualEthernetAdapter.builder()
                        .slot(new VirtualSlot(10 + index))
                        .portVlan(new VlanId(shape.vlans().get(index)))
                        .virtualSwitch(Fact.known("ETHERNET0"))
                        .macAddress(Fact.known(new MacAddress(String.format("7A9C2B1E40%02X", index))))
                        .trunk(Fact.known(false))
                        .build())
                .collect(ImmutableList.toImmutableList());
    }

    private VirtualIoServer server(MachineTypeModelSerial system, int number, boolean source) {
        VirtualIoServer server = VirtualIoServer.builder()
                .name(serverName(source, number))
                .system(Fact.known(system))
                .id(Fact.known(new PartitionId(number)))
                .state(Fact.known(PartitionState.RUNNING))
                .moverServicePartition(Fact.known(number == 1))
                .reachableMovers(Listing.complete(serverNames(!source)))
                .rmcActive(Fact.known(true))
                .timeReference(Fact.known(true))
                .vasiAvailable(Fact.known(true))
                .concurrentMigrations(Fact.known(MIGRATIONS_OF_A_MOVER))
                .mediaDevices(Listing.complete(List.of()))
                .virtualNicServers(Listing.complete(List.of()))
                .requiredScsiSlots(Listing.complete(List.of()))
                .ioslevel(Fact.known(new Release("3.1.4.21")))
                .physicalVolumes(Listing.complete(source ? disks(true) : destinationDisks(number)))
                .serverAdapters(Listing.complete(
                        source
                                ? ImmutableList.of(adapter(number))
                                : tenants(number).mapToObj(this::tenantAdapter).toList()))
                .sharedEthernetAdapters(Listing.complete(ImmutableList.of(bridge())))
                .otherVirtualSlots(Listing.complete(ImmutableList.of(new VirtualSlot(0), new VirtualSlot(1))))
                .maximumVirtualSlots(Fact.known(MAXIMUM_SLOTS))
                .build();
        return FibreChannelAdapters.onServer(server, shape, number, source ? Optional.of(CLIENT) : Optional.empty());
    }

    /** Tenants have one path each, in turn through each server. */
    private IntStream tenants(int server) {
        return tenants().filter(tenant -> !shape.dual() || tenant % 2 == server - 1);
    }

    private ImmutableList<PhysicalVolume> destinationDisks(int server) {
        return Stream.concat(tenants(server).mapToObj(MoveBuilder::tenantDisk), disks(false).stream())
                .collect(ImmutableList.toImmutableList());
    }

    private ImmutableList<PhysicalVolume> disks(boolean source) {
        return IntStream.range(0, shape.luns().size())
                .mapToObj(index -> PhysicalVolume.builder()
                        .name(diskName(source, index))
                        .id(Fact.known(new PhysicalVolumeId(String.format(
                                "00f7%012x", shape.luns().get(index).number()))))
                        .sizeMegabytes(Fact.known(shape.luns().get(index).megabytes()))
                        .reservePolicy(Fact.known(ReservePolicy.NO_RESERVE))
                        .maximumTransferBytes(Fact.known(262_144L))
                        .volumeGroup(Fact.known(Optional.empty()))
                        .build())
                .collect(ImmutableList.toImmutableList());
    }

    private String diskName(boolean source, int index) {
        return "hdisk" + (source ? shape.firstDisk() + index : shape.luns().size() - index);
    }

    private VirtualScsiServerAdapter adapter(int number) {
        return VirtualScsiServerAdapter.builder()
                .name("vhost0")
                .slot(new VirtualSlot(shape.serverSlot()))
                .client(Fact.known(Optional.of(CLIENT)))
                .clientSlot(Fact.known(Optional.of(new VirtualSlot(1 + number))))
                .targetDevices(Listing.complete(IntStream.range(0, shape.luns().size())
                        .mapToObj(index -> target("vtscsi" + index, index, diskName(true, index)))
                        .collect(ImmutableList.toImmutableList())))
                .build();
    }

    private SharedEthernetAdapter bridge() {
        ImmutableSortedSet<VlanId> vlans = shape.vlans().stream()
                .map(VlanId::new)
                .collect(ImmutableSortedSet.toImmutableSortedSet(VlanId::compareTo));
        return SharedEthernetAdapter.builder()
                .name("ent6")
                .backingDevice(Fact.known("ent0"))
                .trunkAdapters(Listing.complete(ImmutableList.of(TrunkAdapter.builder()
                        .name("ent4")
                        .slot(new VirtualSlot(100))
                        .portVlan(vlans.first())
                        .additionalVlans(vlans.tailSet(vlans.first(), false))
                        .virtualSwitch(Fact.known("ETHERNET0"))
                        .priority(Fact.known(1))
                        .build())))
                .build();
    }
}

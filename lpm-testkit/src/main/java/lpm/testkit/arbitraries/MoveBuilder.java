package lpm.testkit.arbitraries;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
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
import lpm.model.id.MacAddress;
import lpm.model.id.MachineTypeModelSerial;
import lpm.model.id.PartitionId;
import lpm.model.id.PartitionUuid;
import lpm.model.id.ProcessingUnits;
import lpm.model.id.Release;
import lpm.model.id.VirtualSlot;
import lpm.model.id.VlanId;
import lpm.model.network.VirtualEthernetAdapter;
import lpm.model.network.VirtualSwitch;
import lpm.model.network.VirtualSwitchMode;
import lpm.model.storage.VirtualScsiClientAdapter;
import lpm.rules.Destination;
import lpm.rules.MigrationRequest;
import lpm.testkit.fixtures.Scenario;

/** Builds the estate of a shape, with every fact known. */
final class MoveBuilder {

    private static final MachineTypeModelSerial SOURCE = new MachineTypeModelSerial("8286", "42A", "21E0A1V");
    private static final MachineTypeModelSerial DESTINATION = new MachineTypeModelSerial("8286", "42A", "21E0B2V");
    static final PartitionId CLIENT = new PartitionId(9);
    static final VirtualSlot TENANT_SLOT = new VirtualSlot(2);
    private static final int BLOCK = 256;
    static final int MAXIMUM_SLOTS = 200;
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
                .with(system(SOURCE, serverNames(shape, true))
                        .withPartitions(Listing.complete(ImmutableList.of(CLIENT))))
                .with(system(DESTINATION, serverNames(shape, false))
                        .withPartitions(Listing.complete(
                                tenants(shape).mapToObj(MoveBuilder::tenantId).toList())))
                .with(partition());
        for (int tenant : tenants(shape).toArray()) {
            estate = estate.with(tenant(tenant));
        }
        ServerBuilder servers = new ServerBuilder(shape);
        for (int number : ValidMoves.servers(shape).toArray()) {
            estate = estate.with(servers.server(SOURCE, number, true)).with(servers.server(DESTINATION, number, false));
        }
        return new Scenario(
                estate,
                MigrationRequest.builder()
                        .partition(partition().key())
                        .destination(Destination.of(DESTINATION))
                        .build());
    }

    /** The partitions that live at the destination already. */
    static IntStream tenants(MoveShape shape) {
        return IntStream.range(0, shape.tenants());
    }

    static PartitionId tenantId(int tenant) {
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

    static List<String> serverNames(MoveShape shape, boolean source) {
        return ValidMoves.servers(shape)
                .mapToObj(number -> serverName(source, number))
                .toList();
    }

    static String serverName(boolean source, int number) {
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
}

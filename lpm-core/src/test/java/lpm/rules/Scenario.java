package lpm.rules;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import lpm.change.Change;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.CompatibilityMode;
import lpm.model.ConsoleKind;
import lpm.model.Estate;
import lpm.model.FirmwareLevel;
import lpm.model.InactiveProfilePolicy;
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
import lpm.model.SharedProcessorPool;
import lpm.model.VirtualIoServer;
import lpm.model.id.LogicalUnitAddress;
import lpm.model.id.MacAddress;
import lpm.model.id.MachineTypeModelSerial;
import lpm.model.id.PartitionId;
import lpm.model.id.PartitionKey;
import lpm.model.id.PartitionUuid;
import lpm.model.id.PhysicalVolumeId;
import lpm.model.id.ProcessingUnits;
import lpm.model.id.Release;
import lpm.model.id.ViosKey;
import lpm.model.id.VirtualSlot;
import lpm.model.id.VlanId;
import lpm.model.network.SharedEthernetAdapter;
import lpm.model.network.TrunkAdapter;
import lpm.model.network.VirtualEthernetAdapter;
import lpm.model.network.VirtualSwitch;
import lpm.model.network.VirtualSwitchMode;
import lpm.model.storage.BackingDevice;
import lpm.model.storage.HostMapping;
import lpm.model.storage.LogicalUnit;
import lpm.model.storage.PhysicalVolume;
import lpm.model.storage.ReservePolicy;
import lpm.model.storage.StorageSystem;
import lpm.model.storage.VirtualScsiClientAdapter;
import lpm.model.storage.VirtualScsiServerAdapter;
import lpm.model.storage.VirtualTargetDevice;

/**
 * A move that every rule allows: IBM i partition 7, shop, with two LUNs through vio1a and vio2a of system A, to system B
 * with vio1b and vio2b. Tests edit it.
 */
public final class Scenario {

    public static final MachineTypeModelSerial A = MachineTypeModelSerial.parse("9117-MMB*10ABCDE");
    public static final MachineTypeModelSerial B = MachineTypeModelSerial.parse("9117-MMC*10FEDCB");
    public static final PartitionKey SHOP = new PartitionKey(A, new PartitionId(7));
    /** A partition that lives at the destination already. */
    public static final PartitionKey BANK = new PartitionKey(B, new PartitionId(3));

    public static final ViosKey VIO1A = ViosKey.of(A, "vio1a");
    public static final ViosKey VIO2A = ViosKey.of(A, "vio2a");
    public static final ViosKey VIO1B = ViosKey.of(B, "vio1b");
    public static final ViosKey VIO2B = ViosKey.of(B, "vio2b");
    public static final PhysicalVolumeId ROOT = new PhysicalVolumeId("00c7cd9e5f1b2a40");
    public static final PhysicalVolumeId DATA = new PhysicalVolumeId("00c7cd9e5f1b6b13");
    public static final PhysicalVolumeId OTHER = new PhysicalVolumeId("00c7cd9e00001111");
    public static final String SWITCH = "ETHERNET0";

    private Scenario() {}

    public static Estate estate() {
        return Estate.empty()
                .with(ManagementConsole.builder()
                        .name("hmc1")
                        .kind(Fact.known(ConsoleKind.HMC))
                        .release(Fact.known(new Release("7.7.6")))
                        .build())
                .with(system(A, "alpha", "vio1a", "vio2a").withPartitions(Listing.complete(List.of(SHOP.id()))))
                .with(system(B, "beta", "vio1b", "vio2b").withPartitions(Listing.complete(List.of(BANK.id()))))
                .with(sourceServer("vio1a", 1))
                .with(sourceServer("vio2a", 2))
                .with(destinationServer("vio1b", 1))
                .with(destinationServer("vio2b", 2))
                .with(shop())
                .with(LogicalPartition.builder()
                        .system(B)
                        .id(BANK.id())
                        .name(Fact.known("bank"))
                        .uuid(Fact.known(Optional.of(PartitionUuid.parse("3c9d1e52-8f04-4b6a-a1d7-20b5c8e4f916"))))
                        .ethernetAdapters(Listing.complete(List.of()))
                        .build())
                .with(storage());
    }

    public static MigrationRequest request() {
        return MigrationRequest.builder()
                .partition(SHOP)
                .destination(Destination.of(B))
                .build();
    }

    /** The move within an edited estate, without a mapping. */
    public static Move move(UnaryOperator<Estate> edit) {
        return Move.of(edit.apply(estate()), request());
    }

    public static Move move() {
        return move(estate -> estate);
    }

    public static Estate apply(List<Change> changes, Estate estate) {
        Estate result = estate;
        for (Change change : changes) {
            result = change.applyTo(result);
        }
        return result;
    }

    private static ManagedSystem system(MachineTypeModelSerial id, String name, String... servers) {
        ManagedSystem.Builder builder = ManagedSystem.builder();
        builder.id(id)
                .name(Fact.known(name))
                .state(Fact.known(ManagedSystemState.OPERATING))
                .configurableProcessingUnits(Fact.known(ProcessingUnits.parse("16")))
                .availableProcessingUnits(Fact.known(ProcessingUnits.parse("6.5")))
                .configurableMemoryMegabytes(Fact.known(131_072L))
                .availableMemoryMegabytes(Fact.known(40_960L))
                .logicalMemoryBlockMegabytes(Fact.known(256))
                .virtualSwitches(Listing.complete(List.of(VirtualSwitch.builder()
                        .name(SWITCH)
                        .mode(Fact.known(VirtualSwitchMode.VEB))
                        .build())))
                .remainingPortNames(Fact.known(60_000))
                .virtualIoServers(Listing.complete(List.of(servers)))
                .maximumVirtualSlots(Fact.known(1_000))
                .servicePartition(Fact.known(Optional.empty()))
                .detailedState(Fact.known("None"))
                .firmwareLevel(Fact.known(new FirmwareLevel(760, 68)))
                .maximumPartitions(Fact.known(40))
                .compatibilityModes(Listing.complete(List.of(
                        CompatibilityMode.DEFAULT,
                        new CompatibilityMode("POWER6"),
                        new CompatibilityMode("POWER6_plus"),
                        new CompatibilityMode("POWER7"))))
                .activeMigrations(Fact.known(0))
                .supportedActiveMigrations(Fact.known(16))
                .inactiveMigrations(Fact.known(0))
                .supportedInactiveMigrations(Fact.known(16))
                .inactiveProfilePolicy(Fact.known(InactiveProfilePolicy.PROFILE))
                .minimumUnitsPerVirtualProcessor(Fact.known(ProcessingUnits.parse("0.05")))
                .maximumVirtualProcessorsAixLinux(Fact.known(64))
                .maximumVirtualProcessorsIbmI(Fact.known(32))
                .processorPools(Listing.complete(List.of(SharedProcessorPool.builder()
                        .id(0)
                        .name(Fact.known("DefaultPool"))
                        .build())))
                .pagingServers(Listing.complete(List.of()))
                .pagingDevices(Listing.complete(List.of()))
                .sriovAdapters(Listing.complete(List.of()))
                .ethernetNetwork(Fact.known("campus"))
                .managementConsole(Fact.known("hmc1"));
        for (MobilityCapability capability : MobilityCapability.values()) {
            builder.putCapability(capability, true);
        }
        return builder.build();
    }

    private static LogicalPartition shop() {
        return LogicalPartition.builder()
                .system(A)
                .id(SHOP.id())
                .name(Fact.known("shop"))
                .environment(Fact.known(OperatingEnvironment.IBM_I))
                .osRelease(Fact.known(new Release("7.2")))
                .technologyRefresh(Fact.known(8))
                .state(Fact.known(PartitionState.RUNNING))
                .migrationState(Fact.known(MigrationState.NOT_MIGRATING))
                .rmcActive(Fact.known(false))
                .migrationDisabled(Fact.known(false))
                .dlparCapable(Fact.known(true))
                .uuid(Fact.known(Optional.of(PartitionUuid.parse("7A10E6B3-52CD-4F98-8E21-94D0A3B7C65F"))))
                .everActivated(Fact.known(true))
                .managementPartition(Fact.known(false))
                .workloadGroup(Fact.known(Optional.empty()))
                .redundantErrorPathReporting(Fact.known(false))
                .serialSlots(Listing.complete(List.of(new VirtualSlot(0), new VirtualSlot(1))))
                .hugePages(Fact.known(0))
                .bsrArrays(Fact.known(0))
                .hostEthernetPorts(Fact.known(0))
                .fixedLogicalPorts(Fact.known(0))
                .stationInterfaces(Fact.known(0))
                .persistentMemoryVolumes(Fact.known(0))
                .heldByTask(Fact.known(false))
                .memoryExpansion(Fact.known(false))
                .virtualTrustedPlatformModule(Fact.known(false))
                .simplifiedRemoteRestart(Fact.known(false))
                .secureBoot(Fact.known(false))
                .keystoreKilobytes(Fact.known(0))
                .virtualTerminalOpen(Fact.known(false))
                .agreesToSuspend(Fact.known(true))
                .restrictedIo(Fact.known(true))
                .compatibilityMode(Fact.known(new CompatibilityMode("POWER7")))
                .servesDisks(Fact.known(false))
                .memory(Fact.known(MemoryAllocation.builder()
                        .currentMegabytes(8_192)
                        .minimumMegabytes(Fact.known(1_024L))
                        .maximumMegabytes(Fact.known(16_384L))
                        .shared(Fact.known(false))
                        .build()))
                .processors(Fact.known(ProcessorAllocation.builder()
                        .units(ProcessingUnits.parse("0.5"))
                        .virtualProcessors(Fact.known(1))
                        .dedicated(Fact.known(false))
                        .capped(Fact.known(false))
                        .build()))
                .profile(Fact.known(PartitionProfile.builder()
                        .name("normal")
                        .desiredMemoryMegabytes(Fact.known(8_192L))
                        .minimumMemoryMegabytes(Fact.known(1_024L))
                        .maximumMemoryMegabytes(Fact.known(16_384L))
                        .sharesMemory(Fact.known(false))
                        .desiredProcessingUnits(Fact.known(ProcessingUnits.parse("0.5")))
                        .desiredVirtualProcessors(Fact.known(1))
                        .dedicatedProcessors(Fact.known(false))
                        .cappedProcessors(Fact.known(false))
                        .desiredHugePages(Fact.known(0))
                        .compatibilityMode(Fact.known(CompatibilityMode.DEFAULT))
                        .pageTableRatio(Fact.known(Optional.of(4_096)))
                        .scsiSlots(Listing.complete(List.of(new VirtualSlot(4), new VirtualSlot(5))))
                        .ethernetSlots(Listing.complete(List.of(new VirtualSlot(3))))
                        .build()))
                .scsiAdapters(Listing.complete(List.of(clientAdapter(4, 1), clientAdapter(5, 2))))
                .ethernetAdapters(Listing.complete(List.of(VirtualEthernetAdapter.builder()
                        .slot(new VirtualSlot(3))
                        .portVlan(new VlanId(40))
                        .additionalVlans(ImmutableSortedSet.of(new VlanId(41)))
                        .virtualSwitch(Fact.known(SWITCH))
                        .macAddress(Fact.known(new MacAddress("5E1A90C04B03")))
                        .trunk(Fact.known(false))
                        .build())))
                .fibreChannelAdapters(Listing.complete(List.of()))
                .virtualNicAdapters(Listing.complete(List.of()))
                .mediaDevices(Listing.complete(List.of()))
                .physicalIoSlots(Listing.complete(List.of()))
                .maximumVirtualSlots(Fact.known(30))
                .build();
    }

    private static VirtualScsiClientAdapter clientAdapter(int slot, int server) {
        return VirtualScsiClientAdapter.builder()
                .slot(new VirtualSlot(slot))
                .server(Fact.known(new PartitionId(server)))
                .serverSlot(Fact.known(new VirtualSlot(12)))
                .build();
    }

    private static VirtualIoServer sourceServer(String name, int id) {
        return server(A, name, id)
                .physicalVolumes(Listing.complete(List.of(disk("hdisk3", ROOT, 51_200), disk("hdisk4", DATA, 40_960))))
                .serverAdapters(Listing.complete(List.of(VirtualScsiServerAdapter.builder()
                        .name("vhost1")
                        .slot(new VirtualSlot(12))
                        .client(Fact.known(Optional.of(SHOP.id())))
                        .clientSlot(Fact.known(Optional.of(new VirtualSlot(id + 3))))
                        .targetDevices(Listing.complete(
                                List.of(device("shop_root", 1, "hdisk3"), device("vtscsi1", 2, "hdisk4"))))
                        .build())))
                .build();
    }

    /** The same LUNs under other names, in other places, beside those of a partition that lives there already. */
    private static VirtualIoServer destinationServer(String name, int id) {
        int first = 7 * id;
        return server(B, name, id)
                .physicalVolumes(Listing.complete(List.of(
                        disk("hdisk2", OTHER, 51_200),
                        disk("hdisk" + (first + 1), DATA, 40_960),
                        disk("hdisk" + first, ROOT, 51_200))))
                .serverAdapters(Listing.complete(List.of(VirtualScsiServerAdapter.builder()
                        .name("vhost0")
                        .slot(new VirtualSlot(10))
                        .client(Fact.known(Optional.of(new PartitionId(3))))
                        .clientSlot(Fact.known(Optional.of(new VirtualSlot(id + 3))))
                        .targetDevices(Listing.complete(List.of(device("vtscsi0", 1, "hdisk2"))))
                        .build())))
                .build();
    }

    private static VirtualIoServer.Builder server(MachineTypeModelSerial system, String name, int id) {
        VirtualIoServer.Builder builder = VirtualIoServer.builder();
        builder.name(name)
                .system(Fact.known(system))
                .id(Fact.known(new PartitionId(id)))
                .state(Fact.known(PartitionState.RUNNING))
                .moverServicePartition(Fact.known(true))
                .reachableMovers(system.equals(A) ? Listing.complete(List.of("vio1b", "vio2b")) : Listing.unknown())
                .blocksMoverTraffic(Fact.known(false))
                .rmcActive(Fact.known(true))
                .timeReference(Fact.known(true))
                .vasiAvailable(Fact.known(true))
                .mediaDevices(Listing.complete(List.of()))
                .requiredScsiSlots(Listing.complete(List.of()))
                .ioslevel(Fact.known(new Release("2.2.3.1")))
                .sharedEthernetAdapters(Listing.complete(List.of(bridge(id))))
                .otherVirtualSlots(Listing.complete(List.of(new VirtualSlot(0), new VirtualSlot(1))))
                .maximumVirtualSlots(Fact.known(64));
        return builder;
    }

    private static SharedEthernetAdapter bridge(int id) {
        return SharedEthernetAdapter.builder()
                .name("ent8")
                .backingDevice(Fact.known("ent0"))
                .trunkAdapters(Listing.complete(List.of(TrunkAdapter.builder()
                        .name("ent4")
                        .slot(new VirtualSlot(20))
                        .portVlan(new VlanId(1))
                        .additionalVlans(ImmutableSortedSet.of(new VlanId(40), new VlanId(41)))
                        .virtualSwitch(Fact.known(SWITCH))
                        .priority(Fact.known(id))
                        .build())))
                .build();
    }

    public static PhysicalVolume disk(String name, PhysicalVolumeId id, long megabytes) {
        return PhysicalVolume.builder()
                .name(name)
                .id(Fact.known(id))
                .sizeMegabytes(Fact.known(megabytes))
                .reservePolicy(Fact.known(ReservePolicy.NO_RESERVE))
                .maximumTransferBytes(Fact.known(262_144L))
                .volumeGroup(Fact.known(Optional.empty()))
                .build();
    }

    public static VirtualTargetDevice device(String name, int index, String disk) {
        return VirtualTargetDevice.builder()
                .name(name)
                .address(Fact.known(LogicalUnitAddress.ofIndex(index)))
                .backingDevice(Fact.known(new BackingDevice.Disk(disk)))
                .status(Fact.known("Available"))
                .mirrored(Fact.known("false"))
                .build();
    }

    private static StorageSystem storage() {
        ImmutableList.Builder<HostMapping> mappings = ImmutableList.builder();
        for (String host : List.of("vio1a", "vio2a", "vio1b", "vio2b")) {
            mappings.add(new HostMapping("shop_lun0", host), new HostMapping("shop_lun1", host));
        }
        return StorageSystem.builder()
                .name("v7000")
                .logicalUnits(
                        Listing.complete(List.of(unit("shop_lun0", ROOT, 51_200), unit("shop_lun1", DATA, 40_960))))
                .hostMappings(Listing.complete(mappings.build()))
                .build();
    }

    private static LogicalUnit unit(String name, PhysicalVolumeId id, long megabytes) {
        return LogicalUnit.builder()
                .name(name)
                .id(Fact.known(id))
                .sizeMegabytes(Fact.known(megabytes))
                .build();
    }
}

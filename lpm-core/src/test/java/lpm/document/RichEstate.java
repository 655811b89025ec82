package lpm.document;

import com.google.common.collect.ImmutableSortedSet;
import java.util.List;
import java.util.Optional;
import lpm.fact.Coverage;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.Assumption;
import lpm.model.Bay;
import lpm.model.Chassis;
import lpm.model.CompatibilityMode;
import lpm.model.ComputeNode;
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
import lpm.model.PagingDevice;
import lpm.model.PartitionProfile;
import lpm.model.PartitionState;
import lpm.model.PhysicalIoSlot;
import lpm.model.ProcessorAllocation;
import lpm.model.SharedProcessorPool;
import lpm.model.VirtualIoServer;
import lpm.model.id.LocationCode;
import lpm.model.id.MacAddress;
import lpm.model.id.MachineTypeModelSerial;
import lpm.model.id.PartitionId;
import lpm.model.id.PartitionUuid;
import lpm.model.id.PhysicalVolumeId;
import lpm.model.id.ProcessingUnits;
import lpm.model.id.Release;
import lpm.model.id.UniqueDeviceId;
import lpm.model.id.VirtualSlot;
import lpm.model.id.VlanId;
import lpm.model.id.WorldWidePortName;
import lpm.model.network.SriovAdapter;
import lpm.model.network.VirtualEthernetAdapter;
import lpm.model.network.VirtualSwitch;
import lpm.model.network.VirtualSwitchMode;
import lpm.model.storage.HostMapping;
import lpm.model.storage.LogicalUnit;
import lpm.model.storage.MediaDevice;
import lpm.model.storage.StorageSystem;
import lpm.model.storage.VirtualFibreChannelClientAdapter;
import lpm.model.storage.VirtualScsiClientAdapter;

/** An estate with every attribute of the model set, some lists complete and some not, and names that trip readers of YAML. */
final class RichEstate {

    static final MachineTypeModelSerial SYSTEM = MachineTypeModelSerial.parse("8286-42A*10E1234");

    private RichEstate() {}

    static Estate estate() {
        return Estate.empty()
                .with(Chassis.builder()
                        .name("no")
                        .addNodes(
                                ComputeNode.builder()
                                        .name("012")
                                        .bays(ImmutableSortedSet.of(new Bay(1), new Bay(2)))
                                        .system(Fact.known(SYSTEM))
                                        .build(),
                                ComputeNode.builder()
                                        .name("~")
                                        .bays(ImmutableSortedSet.of(new Bay(14)))
                                        .build())
                        .build())
                .with(ManagementConsole.builder()
                        .name("0x1F")
                        .kind(Fact.known(ConsoleKind.HMC))
                        .release(Fact.known(new Release("7.10")))
                        .reachableConsoles(Listing.complete(List.of("1e3", "- x")))
                        .build())
                .with(system())
                .with(ManagedSystem.builder()
                        .id(MachineTypeModelSerial.parse("8286-42A*0000012"))
                        .build())
                .with(partition())
                .with(RichServer.server())
                .with(VirtualIoServer.builder().name("true").build())
                .with(storage())
                .withAssumptions(Assumption.builder()
                        .subject("partition 12 of " + SYSTEM)
                        .attribute("technology_refresh")
                        .value("4")
                        .reason("said the owner: \"it's 4\" # really")
                        .build());
    }

    private static ManagedSystem system() {
        ManagedSystem.Builder builder = ManagedSystem.builder();
        return builder.id(SYSTEM)
                .name(Fact.known("12:30:45"))
                .state(Fact.known(ManagedSystemState.OPERATING))
                .putCapability(MobilityCapability.IBM_I_MOBILITY, true)
                .putCapability(MobilityCapability.ACTIVE_MOBILITY, false)
                .configurableProcessingUnits(Fact.known(ProcessingUnits.parse("20")))
                .availableProcessingUnits(Fact.known(ProcessingUnits.parse("0.05")))
                .configurableMemoryMegabytes(Fact.known(1L << 40))
                .availableMemoryMegabytes(Fact.known(0L))
                .logicalMemoryBlockMegabytes(Fact.known(256))
                .virtualSwitches(Listing.of(
                        List.of(
                                VirtualSwitch.builder()
                                        .name("ETHERNET0(Default)")
                                        .mode(Fact.known(VirtualSwitchMode.VEPA))
                                        .build(),
                                VirtualSwitch.builder().name(".inf").build()),
                        Coverage.open()))
                .remainingPortNames(Fact.known(65_470))
                .virtualIoServers(Listing.of(List.of("vio7"), Coverage.filtered(List.of("1", "'", "vio"))))
                .partitions(Listing.of(List.of(new PartitionId(12), new PartitionId(3)), Coverage.open()))
                .maximumVirtualSlots(Fact.known(1_000))
                .servicePartition(Fact.known(Optional.of(new PartitionId(12))))
                .trustedSystemKey(Fact.known("0x1F"))
                .detailedState(Fact.known("no"))
                .firmwareLevel(Fact.known(new FirmwareLevel(1_060, 8)))
                .maximumPartitions(Fact.known(40))
                .compatibilityModes(
                        Listing.complete(List.of(CompatibilityMode.DEFAULT, new CompatibilityMode("POWER6+"))))
                .activeMigrations(Fact.known(1))
                .supportedActiveMigrations(Fact.known(2))
                .inactiveMigrations(Fact.known(3))
                .supportedInactiveMigrations(Fact.known(4))
                .inactiveProfilePolicy(Fact.known(InactiveProfilePolicy.CONFIGURATION))
                .moverNetworkGigabits(Fact.known(10))
                .minimumUnitsPerVirtualProcessor(Fact.known(ProcessingUnits.parse("0.05")))
                .maximumVirtualProcessorsAixLinux(Fact.known(64))
                .maximumVirtualProcessorsIbmI(Fact.known(32))
                .processorPools(Listing.of(
                        List.of(
                                SharedProcessorPool.builder()
                                        .id(1)
                                        .name(Fact.known("0.1"))
                                        .maximumUnits(Fact.known(ProcessingUnits.parse("4")))
                                        .reservedUnits(Fact.known(ProcessingUnits.parse("0.5")))
                                        .partitions(Listing.complete(List.of(new PartitionId(12))))
                                        .build(),
                                SharedProcessorPool.builder().id(0).build()),
                        Coverage.open()))
                .pagingServers(Listing.complete(List.of("vio7")))
                .pagingDevices(Listing.complete(List.of(new PagingDevice("vio7/hdisk0", 1_024, true, false))))
                .sriovAdapters(Listing.of(List.of(new SriovAdapter(1, 4)), Coverage.open()))
                .ethernetNetwork(Fact.known("1e3"))
                .managementConsole(Fact.known("0x1F"))
                .build();
    }

    private static LogicalPartition partition() {
        return LogicalPartition.builder()
                .system(SYSTEM)
                .id(new PartitionId(12))
                .name(Fact.known("p\u0142atno\u015Bci: a, [b] & {c} *d !e %f @g `h"))
                .environment(Fact.known(OperatingEnvironment.IBM_I))
                .osRelease(Fact.known(new Release("7.1")))
                .technologyRefresh(Fact.known(4))
                .state(Fact.known(PartitionState.RUNNING))
                .migrationState(Fact.known(MigrationState.NOT_MIGRATING))
                .rmcActive(Fact.known(false))
                .migrationDisabled(Fact.known(true))
                .dlparCapable(Fact.known(true))
                .uuid(Fact.known(Optional.of(PartitionUuid.parse("12345678-1e10-4000-8000-000000000012"))))
                .everActivated(Fact.known(true))
                .managementPartition(Fact.known(false))
                .workloadGroup(Fact.known(Optional.of(7)))
                .redundantErrorPathReporting(Fact.known(true))
                .serialSlots(Listing.of(List.of(new VirtualSlot(0)), Coverage.open()))
                .hugePages(Fact.known(0))
                .bsrArrays(Fact.known(4))
                .hostEthernetPorts(Fact.known(1))
                .memoryExpansion(Fact.known(true))
                .virtualTrustedPlatformModule(Fact.known(true))
                .simplifiedRemoteRestart(Fact.known(false))
                .secureBoot(Fact.known(true))
                .keystoreKilobytes(Fact.known(64))
                .virtualTerminalOpen(Fact.known(false))
                .agreesToSuspend(Fact.known(true))
                .heldByTask(Fact.known(true))
                .fixedLogicalPorts(Fact.known(2))
                .stationInterfaces(Fact.known(1))
                .persistentMemoryVolumes(Fact.known(3))
                .profile(Fact.known(PartitionProfile.builder()
                        .name("null")
                        .desiredMemoryMegabytes(Fact.known(4_096L))
                        .minimumMemoryMegabytes(Fact.known(2_048L))
                        .maximumMemoryMegabytes(Fact.known(6_144L))
                        .sharesMemory(Fact.known(true))
                        .desiredProcessingUnits(Fact.known(ProcessingUnits.parse("0.2")))
                        .desiredVirtualProcessors(Fact.known(2))
                        .dedicatedProcessors(Fact.known(false))
                        .cappedProcessors(Fact.known(true))
                        .desiredHugePages(Fact.known(2))
                        .compatibilityMode(Fact.known(new CompatibilityMode("POWER7")))
                        .pageTableRatio(Fact.known(Optional.of(4_096)))
                        .scsiSlots(Listing.complete(List.of(new VirtualSlot(4))))
                        .ethernetSlots(Listing.of(List.of(new VirtualSlot(3)), Coverage.open()))
                        .build()))
                .memory(Fact.known(MemoryAllocation.builder()
                        .currentMegabytes(4_096)
                        .minimumMegabytes(Fact.known(1_024L))
                        .maximumMegabytes(Fact.known(8_192L))
                        .shared(Fact.known(true))
                        .redundantPaging(Fact.known(false))
                        .build()))
                .processors(Fact.known(ProcessorAllocation.builder()
                        .units(ProcessingUnits.parse("0.2"))
                        .virtualProcessors(Fact.known(1))
                        .dedicated(Fact.known(false))
                        .capped(Fact.known(true))
                        .build()))
                .restrictedIo(Fact.known(true))
                .compatibilityMode(Fact.known(new CompatibilityMode("POWER8")))
                .servesDisks(Fact.known(true))
                .clusterHeartbeat(Fact.known(false))
                .scsiAdapters(Listing.complete(List.of(VirtualScsiClientAdapter.builder()
                        .slot(new VirtualSlot(4))
                        .server(Fact.known(new PartitionId(2)))
                        .serverSlot(Fact.known(new VirtualSlot(19)))
                        .build())))
                .fibreChannelAdapters(Listing.complete(List.of(VirtualFibreChannelClientAdapter.builder()
                        .slot(new VirtualSlot(5))
                        .server(Fact.known(new PartitionId(2)))
                        .serverSlot(Fact.known(new VirtualSlot(30)))
                        .portNames(Listing.complete(List.of(
                                new WorldWidePortName("c050760000000001"), new WorldWidePortName("0000000000001e10"))))
                        .activePortName(Fact.known(new WorldWidePortName("0000000000001e10")))
                        .build())))
                .bothPortNamesZoned(Fact.known(true))
                .targetPortsVisibleOn(Listing.complete(List.of(SYSTEM)))
                .targetDisksVisibleOn(Listing.complete(List.of()))
                .ethernetAdapters(Listing.complete(List.of(VirtualEthernetAdapter.builder()
                        .slot(new VirtualSlot(3))
                        .portVlan(new VlanId(10))
                        .additionalVlans(ImmutableSortedSet.of(new VlanId(11), new VlanId(9)))
                        .virtualSwitch(Fact.known("ETHERNET0(Default)"))
                        .macAddress(Fact.known(new MacAddress("001234567890")))
                        .trunk(Fact.known(false))
                        .build())))
                .mediaDevices(Listing.of(
                        List.of(
                                new MediaDevice("vtopt0", MediaDevice.Kind.VIRTUAL_OPTICAL),
                                new MediaDevice("TAP01", MediaDevice.Kind.PHYSICAL_TAPE)),
                        Coverage.open()))
                .physicalIoSlots(Listing.complete(
                        List.of(new PhysicalIoSlot(new LocationCode("U78C9.001.WZS00B4-P1-C7"), true))))
                .maximumVirtualSlots(Fact.known(30))
                .build();
    }

    private static StorageSystem storage() {
        return StorageSystem.builder()
                .name("Storwize V7000")
                .logicalUnits(Listing.complete(List.of(LogicalUnit.builder()
                        .name("+1")
                        .id(Fact.known(new PhysicalVolumeId("0005438680440000")))
                        .uniqueId(Fact.known(new UniqueDeviceId("x ")))
                        .sizeMegabytes(Fact.known(25_600L))
                        .build())))
                .hostMappings(Listing.of(List.of(new HostMapping("+1", "vio7")), Coverage.open()))
                .build();
    }
}

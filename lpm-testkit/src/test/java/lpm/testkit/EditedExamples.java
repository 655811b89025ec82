package lpm.testkit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Streams;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.CompatibilityMode;
import lpm.model.ConsoleKind;
import lpm.model.Estate;
import lpm.model.FirmwareLevel;
import lpm.model.LogicalPartition;
import lpm.model.ManagedSystem;
import lpm.model.ManagedSystemState;
import lpm.model.MigrationState;
import lpm.model.MobilityCapability;
import lpm.model.PagingDevice;
import lpm.model.PartitionState;
import lpm.model.PhysicalIoSlot;
import lpm.model.ProcessorAllocation;
import lpm.model.SharedProcessorPool;
import lpm.model.VirtualIoServer;
import lpm.model.id.LocationCode;
import lpm.model.id.LogicalUnitAddress;
import lpm.model.id.MachineTypeModelSerial;
import lpm.model.id.PartitionId;
import lpm.model.id.PartitionKey;
import lpm.model.id.ProcessingUnits;
import lpm.model.id.Release;
import lpm.model.id.ViosKey;
import lpm.model.id.VirtualSlot;
import lpm.model.id.VlanId;
import lpm.model.network.VirtualEthernetAdapter;
import lpm.model.network.VirtualSwitch;
import lpm.model.storage.BackingDevice;
import lpm.model.storage.MediaDevice;
import lpm.model.storage.ReservePolicy;
import lpm.model.storage.VirtualScsiClientAdapter;
import lpm.model.storage.VirtualScsiServerAdapter;
import lpm.model.storage.VirtualTargetDevice;
import lpm.option.ProcessorPool;
import lpm.rules.Destination;
import lpm.testkit.fixtures.Scenario;

/** For every rule a copy of the example that violates it, and nothing else unless the catalogue binds two together. */
final class EditedExamples {

    static final MachineTypeModelSerial SOURCE = MachineTypeModelSerial.parse("7895-42X*1054A3B");
    static final MachineTypeModelSerial DESTINATION = MachineTypeModelSerial.parse("7895-42X*1054A5B");
    static final PartitionKey CLIENT = new PartitionKey(SOURCE, new PartitionId(5));
    static final ViosKey SOURCE_1 = ViosKey.of(SOURCE, "sn1054a3bvios1");
    static final ViosKey SOURCE_2 = ViosKey.of(SOURCE, "sn1054a3bvios2");
    static final ViosKey DESTINATION_1 = ViosKey.of(DESTINATION, "sn1054a5bvios1");
    static final ViosKey DESTINATION_2 = ViosKey.of(DESTINATION, "sn1054a5bvios2");

    private EditedExamples() {}

    /** Those of active migrations, which can be forced, and of the others. */
    static Stream<EditedExample> ofEveryRule() {
        return Stream.concat(all(), OtherModeExamples.all());
    }

    static Stream<EditedExample> all() {
        return Streams.concat(
                first(),
                PartitionExamples.all(),
                EditedServerExamples.all(),
                FibreChannelExamples.all(),
                NetworkExamples.all());
    }

    private static Stream<EditedExample> first() {
        return Stream.of(
                only(
                        "mgmt-console-manages-both",
                        "fsm2",
                        false,
                        estate -> estate.with(estate.managementConsoles()
                                        .get(consoleName(estate))
                                        .orElseThrow()
                                        .withName("fsm2")
                                        .withReachableConsoles(Listing.complete(ImmutableList.of())))
                                .with(estate.managementConsoles()
                                        .get(consoleName(estate))
                                        .orElseThrow()
                                        .withReachableConsoles(Listing.complete(ImmutableList.of())))
                                .updating(DESTINATION, system -> system.withManagementConsole(Fact.known("fsm2")))),
                only(
                        "mgmt-fsm-release",
                        "1.1",
                        false,
                        estate -> estate.with(estate.managementConsoles()
                                .get(consoleName(estate))
                                .orElseThrow()
                                .withRelease(Fact.known(new Release("1.1"))))),
                example(
                        "server-distinct",
                        "server-distinct",
                        SOURCE.toString(),
                        true,
                        scenario -> new Scenario(
                                scenario.estate(), scenario.request().withDestination(Destination.of(SOURCE)))),
                only(
                        "server-ibmi-mobility-capable",
                        DESTINATION.toString(),
                        true,
                        onDestination(
                                system -> system.withCapabilities(ImmutableMap.<MobilityCapability, Boolean>builder()
                                        .putAll(system.capabilities())
                                        .put(MobilityCapability.IBM_I_MOBILITY, false)
                                        .buildKeepingLast()))),
                only(
                        "server-state-operating",
                        DESTINATION.toString(),
                        true,
                        onDestination(system -> system.withState(Fact.known(ManagedSystemState.POWER_OFF)))),
                only("mgmt-hmc-release-ibmi", "7.7.4", false, EditedExamples::withEarlierHmc),
                only(
                        "server-mobility-capable",
                        DESTINATION.toString(),
                        true,
                        without(MobilityCapability.ACTIVE_MOBILITY)),
                only(
                        "server-ibmi-restricted-io-capable",
                        DESTINATION.toString(),
                        true,
                        without(MobilityCapability.IBM_I_RESTRICTED_IO)),
                only(
                        "server-generation",
                        SOURCE.toString(),
                        false,
                        onDestination(system -> system.withCompatibilityModes(
                                system.compatibilityModes().plus(new CompatibilityMode("POWER10"))))),
                only(
                        "server-ibmi-power7-or-later",
                        SOURCE.toString(),
                        false,
                        estate -> estate.updating(
                                SOURCE,
                                system -> system.withCompatibilityModes(system.compatibilityModes()
                                        .minus(mode -> mode.toString().equals("POWER7"))))),
                only(
                        "server-firmware-pair",
                        "710_043",
                        false,
                        onDestination(system -> system.withFirmwareLevel(Fact.known(new FirmwareLevel(710, 43))))),
                only(
                        "server-dpo-idle",
                        DESTINATION.toString(),
                        true,
                        onDestination(system -> system.withDetailedState(Fact.known("Optimizing Memory")))),
                only(
                        "server-lpar-slot-free",
                        DESTINATION.toString(),
                        true,
                        onDestination(system -> system.withMaximumPartitions(Fact.known(2)))),
                only(
                        "conc-system-active",
                        DESTINATION.toString(),
                        true,
                        estate -> migrating(estate, 3)
                                .updating(DESTINATION, system -> system.withSupportedActiveMigrations(Fact.known(3)))),
                only(
                        "conc-per-msp",
                        DESTINATION.toString(),
                        true,
                        estate -> migrating(estate, 3)
                                .updating(DESTINATION_1, server -> server.withConcurrentMigrations(Fact.known(3)))),
                only(
                        "conc-more-than-8-needs-two-vios-pairs",
                        DESTINATION.toString(),
                        true,
                        estate -> migrating(estate, 8)),
                only(
                        "conc-1gb-network",
                        DESTINATION.toString(),
                        false,
                        estate -> migrating(estate, 4)
                                .updating(DESTINATION, system -> system.withMoverNetworkGigabits(Fact.known(1)))),
                only(
                        "conc-cluster-heartbeat",
                        "ibmi1",
                        false,
                        estate -> migrating(estate, 1)
                                .updating(CLIENT, partition -> partition.withClusterHeartbeat(Fact.known(true)))),
                only(
                        "proc-compat-mode-supported",
                        "POWER7",
                        true,
                        onDestination(system -> system.withCompatibilityModes(Listing.complete(ImmutableList.of(
                                CompatibilityMode.DEFAULT,
                                new CompatibilityMode("POWER8"),
                                new CompatibilityMode("POWER9")))))),
                only(
                        "proc-dedicated-available",
                        DESTINATION.toString(),
                        true,
                        onClient(partition -> partition
                                .withProcessors(Fact.known(ProcessorAllocation.builder()
                                        .units(new ProcessingUnits(1_400))
                                        .dedicated(Fact.known(true))
                                        .build()))
                                .withProfile(partition
                                        .profile()
                                        .map(profile -> profile.withDedicatedProcessors(Fact.known(true))
                                                .withDesiredVirtualProcessors(Fact.unknown())
                                                .withCappedProcessors(Fact.unknown())
                                                .withDesiredProcessingUnits(Fact.known(new ProcessingUnits(1_400))))))),
                only(
                        "proc-vcpu-within-max",
                        DESTINATION.toString(),
                        true,
                        estate -> estate.updating(
                                        DESTINATION, system -> system.withMaximumVirtualProcessorsIbmI(Fact.known(1)))
                                .updating(CLIENT, virtualProcessors(2))),
                only(
                        "proc-units-per-vcpu",
                        DESTINATION.toString(),
                        true,
                        onClient(partition -> virtualProcessors(3)
                                .apply(aixWithoutRmc(partition).withRmcActive(Fact.known(true))))),
                example(
                        "proc-shared-pool-exists",
                        "proc-shared-pool-exists",
                        "prod",
                        true,
                        scenario -> inPool(scenario)),
                example(
                        "proc-shared-pool-reserve",
                        "proc-shared-pool-reserve",
                        "prod",
                        true,
                        scenario -> inPool(scenario.withEstate(scenario.estate()
                                .updating(
                                        DESTINATION,
                                        system -> system.withProcessorPools(system.processorPools()
                                                .plus(SharedProcessorPool.builder()
                                                        .id(1)
                                                        .name(Fact.known("prod"))
                                                        .maximumUnits(Fact.known(new ProcessingUnits(100)))
                                                        .reservedUnits(Fact.known(new ProcessingUnits(90)))
                                                        .partitions(Listing.complete(ImmutableList.of()))
                                                        .build())))))),
                only(
                        "mem-ams-supported",
                        DESTINATION.toString(),
                        true,
                        estate -> withSharedMemory(estate, false, "vios1/hdisk7")
                                .updating(
                                        DESTINATION,
                                        system -> system.withCapabilities(
                                                without(system, MobilityCapability.MEMORY_SHARING)))),
                only(
                        "mem-ams-pool-configured",
                        DESTINATION.toString(),
                        true,
                        estate -> withSharedMemory(estate, false, "vios1/hdisk7")
                                .updating(
                                        DESTINATION,
                                        system -> system.withPagingServers(Listing.complete(ImmutableList.of())))),
                only("mem-ams-paging-device", DESTINATION.toString(), true, estate -> withSharedMemory(estate, false)),
                only(
                        "mem-ams-redundant-paging",
                        DESTINATION.toString(),
                        true,
                        estate -> withSharedMemory(estate, true, "vios1/hdisk7")),
                only("ibmi-storage-external", "partition 9", true, EditedExamples::servedByAnotherPartition),
                only(
                        "ibmi-no-ibmi-hosting",
                        "ibmi1",
                        true,
                        estate -> withNeighbour(
                                estate.updating(CLIENT, partition -> partition.withServesDisks(Fact.known(true))),
                                neighbour -> neighbour.withScsiAdapters(
                                        Listing.complete(ImmutableList.of(VirtualScsiClientAdapter.builder()
                                                .slot(new VirtualSlot(3))
                                                .server(Fact.known(CLIENT.id()))
                                                .build()))))),
                only(
                        "vios-present-both",
                        DESTINATION.toString(),
                        true,
                        estate -> estate.withVirtualIoServers(estate.virtualIoServers()
                                        .without(DESTINATION_1)
                                        .without(DESTINATION_2))
                                .updating(
                                        DESTINATION,
                                        system -> system.withVirtualIoServers(Listing.complete(ImmutableList.of())))),
                only(
                        "vios-state-running",
                        "sn1054a5bvios2",
                        true,
                        on(DESTINATION_2, server -> server.withState(Fact.known(PartitionState.NOT_ACTIVATED)))),
                only(
                        "vios-virtual-slots-free",
                        "sn1054a5bvios1",
                        true,
                        on(DESTINATION_1, EditedExamples::withoutFreeSlots)),
                only(
                        "msp-source-present",
                        "sn1054a3bvios1",
                        true,
                        estate -> estate.updating(SOURCE_1, EditedExamples::notMover)
                                .updating(SOURCE_2, EditedExamples::notMover)),
                only(
                        "msp-destination-present",
                        "sn1054a5bvios1",
                        true,
                        estate -> estate.updating(DESTINATION_1, EditedExamples::notMover)
                                .updating(DESTINATION_2, EditedExamples::notMover)),
                only(
                        "lpar-state-active",
                        "ibmi1",
                        true,
                        onClient(partition -> partition.withState(Fact.known(PartitionState.NOT_ACTIVATED)))),
                only(
                        "lpar-migration-state-idle",
                        "ibmi1",
                        true,
                        onClient(partition ->
                                partition.withMigrationState(Fact.known(MigrationState.MIGRATION_FAILED)))),
                only(
                        "lpar-no-physical-io",
                        "U78AF.001.WZS0224-P1-C36",
                        true,
                        onClient(partition -> partition.withPhysicalIoSlots(Listing.complete(ImmutableList.of(
                                new PhysicalIoSlot(new LocationCode("U78AF.001.WZS0224-P1-C36"), false)))))),
                only("lpar-no-media", "vtopt0", true, EditedExamples::withOpticalDevice),
                only("lpar-rmc-active", "ibmi1", true, onClient(EditedExamples::aixWithoutRmc)),
                only("lpar-no-trunk-adapter", "ibmi1", true, EditedExamples::bridgingForANeighbour),
                only(
                        "lpar-name-unique",
                        "partition 8",
                        true,
                        estate -> estate.with(LogicalPartition.builder()
                                        .system(DESTINATION)
                                        .id(new PartitionId(8))
                                        .name(Fact.known("ibmi1"))
                                        .uuid(Fact.known(Optional.empty()))
                                        .ethernetAdapters(Listing.complete(ImmutableList.of()))
                                        .build())
                                .updating(
                                        DESTINATION,
                                        system -> system.withPartitions(
                                                Listing.complete(ImmutableList.of(new PartitionId(8)))))),
                only(
                        "mem-lmb-size-equal",
                        DESTINATION.toString(),
                        true,
                        onDestination(system -> system.withLogicalMemoryBlockMegabytes(Fact.known(128)))),
                only("vscsi-lun-not-in-use", "old_root", true, on(DESTINATION_1, EditedExamples::withDeviceLeftBehind)),
                only("vscsi-reserve-allowed", "hdisk1", true, EditedExamples::reservedByOneServer),
                only(
                        "proc-units-available",
                        DESTINATION.toString(),
                        true,
                        onDestination(
                                system -> system.withAvailableProcessingUnits(Fact.known(new ProcessingUnits(19))))),
                only(
                        "mem-available",
                        DESTINATION.toString(),
                        true,
                        onDestination(system -> system.withAvailableMemoryMegabytes(Fact.known(4_095L)))),
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
                bound(
                        "vscsi-reserve-parity",
                        ImmutableSortedSet.of("vscsi-reserve-parity", "vscsi-dual-vios-no-reserve"),
                        "hdisk1",
                        estate -> estate.updating(DESTINATION_1, reserve("hdisk1", ReservePolicy.SINGLE_PATH))),
                only(
                        "vscsi-dual-vios-no-reserve",
                        "hdisk1",
                        true,
                        estate -> estate.updating(SOURCE_1, reserve("hdisk5", ReservePolicy.SINGLE_PATH))
                                .updating(SOURCE_2, reserve("hdisk5", ReservePolicy.SINGLE_PATH))
                                .updating(DESTINATION_1, reserve("hdisk1", ReservePolicy.SINGLE_PATH))
                                .updating(DESTINATION_2, reserve("hdisk1", ReservePolicy.SINGLE_PATH))),
                only(
                        "net-vlan-bridged",
                        "VLAN 77",
                        true,
                        onClient(partition -> partition.withEthernetAdapters(partition
                                .ethernetAdapters()
                                .replacing(adapter -> true, adapter -> adapter.withPortVlan(new VlanId(77)))))),
                only(
                        "net-vswitch-same-name",
                        "VSWITCH7",
                        true,
                        estate -> estate.updating(
                                        SOURCE,
                                        system -> system.withVirtualSwitches(system.virtualSwitches()
                                                .plus(VirtualSwitch.builder()
                                                        .name("VSWITCH7")
                                                        .build())))
                                .updating(
                                        CLIENT,
                                        partition -> partition.withEthernetAdapters(partition
                                                .ethernetAdapters()
                                                .replacing(
                                                        adapter -> true,
                                                        adapter ->
                                                                adapter.withVirtualSwitch(Fact.known("VSWITCH7")))))),
                only(
                        "ibmi-restricted-io",
                        "ibmi1",
                        true,
                        onClient(partition -> partition.withRestrictedIo(Fact.known(false)))),
                only(
                        "ibmi-level",
                        "ibmi1",
                        false,
                        estate -> estate.updating(CLIENT, partition -> partition.withTechnologyRefresh(Fact.known(3)))
                                .withAssumptions(estate.assumptions().stream()
                                        .map(assumption -> assumption.withValue("3"))
                                        .toList())),
                only(
                        "ibmi-profile-consistent",
                        "ibmi1",
                        false,
                        onClient(partition -> partition.withProfile(partition
                                .profile()
                                .map(profile -> profile.withDesiredMemoryMegabytes(Fact.known(8_192L)))))));
    }

    /** The example under a Hardware Management Console of an early release. */
    private static Estate withEarlierHmc(Estate estate) {
        return estate.with(estate.managementConsoles()
                .get(consoleName(estate))
                .orElseThrow()
                .withKind(Fact.known(ConsoleKind.HMC))
                .withRelease(Fact.known(new Release("7.7.4"))));
    }

    private static UnaryOperator<Estate> without(MobilityCapability capability) {
        return onDestination(system -> system.withCapabilities(without(system, capability)));
    }

    static ImmutableMap<MobilityCapability, Boolean> without(ManagedSystem system, MobilityCapability capability) {
        return ImmutableMap.<MobilityCapability, Boolean>builder()
                .putAll(system.capabilities())
                .put(capability, false)
                .buildKeepingLast();
    }

    private static UnaryOperator<LogicalPartition> virtualProcessors(int count) {
        return partition -> partition.withProcessors(
                partition.processors().map(all -> all.withVirtualProcessors(Fact.known(count))));
    }

    private static Scenario inPool(Scenario scenario) {
        return new Scenario(
                scenario.estate(),
                scenario.request()
                        .withOptions(scenario.request().options().withProcessorPool(new ProcessorPool.Named("prod"))));
    }

    /** The example with shared memory, and a pool at the destination with devices that one server reaches. */
    private static Estate withSharedMemory(Estate estate, boolean redundant, String... devices) {
        return estate.updating(
                        CLIENT,
                        partition -> partition.withMemory(partition
                                .memory()
                                .map(memory -> memory.withShared(Fact.known(true))
                                        .withRedundantPaging(Fact.known(redundant)))))
                .updating(
                        DESTINATION,
                        system -> system.withPagingServers(Listing.complete(ImmutableList.of("sn1054a5bvios1")))
                                .withPagingDevices(Listing.complete(Stream.of(devices)
                                        .map(name -> new PagingDevice(name, 8_192, false, true))
                                        .toList())));
    }

    /** A virtual optical device, which the partition and the server that serves it both list. */
    private static Estate withOpticalDevice(Estate estate) {
        return estate.updating(
                        CLIENT,
                        partition -> partition.withMediaDevices(Listing.complete(
                                ImmutableList.of(new MediaDevice("vtopt0", MediaDevice.Kind.VIRTUAL_OPTICAL)))))
                .updating(
                        SOURCE_1,
                        server -> server.withServerAdapters(server.serverAdapters()
                                .replacing(
                                        adapter -> adapter.name().equals("vhost2"),
                                        adapter -> adapter.withTargetDevices(adapter.targetDevices()
                                                .plus(VirtualTargetDevice.builder()
                                                        .name("vtopt0")
                                                        .backingDevice(Fact.known(new BackingDevice.File(
                                                                "/var/vio/VMLibrary/install.iso")))
                                                        .build())))));
    }

    /** Another IBM i partition serves the client's second adapter. */
    private static Estate servedByAnotherPartition(Estate estate) {
        PartitionId other = new PartitionId(9);
        return estate.updating(SOURCE_2, server -> server.withServerAdapters(Listing.complete(ImmutableList.of())))
                .updating(
                        SOURCE,
                        system -> system.withPartitions(system.partitions().plus(other)))
                .updating(
                        CLIENT,
                        partition -> partition.withScsiAdapters(partition
                                .scsiAdapters()
                                .replacing(
                                        adapter -> adapter.slot().number() == 3,
                                        adapter -> adapter.withServer(Fact.known(other)))));
    }

    /** The destination takes part in so many active migrations, of which it could take part in more. */
    private static Estate migrating(Estate estate, int active) {
        return estate.updating(
                        DESTINATION,
                        system -> system.withActiveMigrations(Fact.known(active))
                                .withSupportedActiveMigrations(Fact.known(16))
                                .withMoverNetworkGigabits(Fact.known(10)))
                .updating(DESTINATION_1, server -> server.withConcurrentMigrations(Fact.known(16)))
                .updating(CLIENT, partition -> partition.withClusterHeartbeat(Fact.known(false)));
    }

    /** The example as AIX, which brings its console's connection. */
    private static LogicalPartition aixWithoutRmc(LogicalPartition partition) {
        return PartitionExamples.aix(partition).withRmcActive(Fact.known(false));
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

    private static VirtualIoServer withoutFreeSlots(VirtualIoServer server) {
        int used = server.usedVirtualSlots().items().stream()
                .mapToInt(VirtualSlot::number)
                .max()
                .orElse(1);
        ImmutableList.Builder<VirtualSlot> slots = ImmutableList.builder();
        slots.addAll(server.otherVirtualSlots().items());
        for (int number = VirtualSlot.FIRST_USABLE; number <= used; number++) {
            VirtualSlot slot = new VirtualSlot(number);
            if (!server.usedVirtualSlots().items().contains(slot)) {
                slots.add(slot);
            }
        }
        return server.withOtherVirtualSlots(Listing.complete(slots.build()))
                .withMaximumVirtualSlots(Fact.known(used + 1));
    }

    private static String consoleName(Estate estate) {
        return estate.managedSystem(SOURCE).managementConsole().value().orElseThrow();
    }

    static EditedExample only(String rule, String device, boolean physical, UnaryOperator<Estate> edit) {
        return example(rule, rule, device, physical, scenario -> scenario.withEstate(edit.apply(scenario.estate())));
    }

    static EditedExample bound(
            String name, ImmutableSortedSet<String> rules, String device, UnaryOperator<Estate> edit) {
        return new EditedExample(
                name, rules, device, true, scenario -> scenario.withEstate(edit.apply(scenario.estate())));
    }

    static EditedExample example(
            String name, String rule, String device, boolean physical, UnaryOperator<Scenario> edit) {
        return new EditedExample(name, ImmutableSortedSet.of(rule), device, physical, edit);
    }

    static UnaryOperator<Estate> onDestination(UnaryOperator<ManagedSystem> edit) {
        return estate -> estate.updating(DESTINATION, edit);
    }

    /** No server of the source carries the VLAN of the client, which bridges it for a neighbour. */
    private static Estate bridgingForANeighbour(Estate estate) {
        Listing<VirtualEthernetAdapter> adapters = estate.partition(CLIENT).ethernetAdapters();
        Estate bridged = withNeighbour(
                estate,
                neighbour -> neighbour.withEthernetAdapters(
                        adapters.replacing(adapter -> true, adapter -> adapter.withMacAddress(Fact.unknown()))));
        return bridged.updating(SOURCE_1, EditedExamples::withoutTaggedFrames)
                .updating(SOURCE_2, EditedExamples::withoutTaggedFrames)
                .updating(
                        CLIENT,
                        partition -> partition.withEthernetAdapters(
                                adapters.replacing(adapter -> true, adapter -> adapter.withTrunk(Fact.known(true)))));
    }

    private static VirtualIoServer withoutTaggedFrames(VirtualIoServer server) {
        return server.withSharedEthernetAdapters(server.sharedEthernetAdapters()
                .replacing(
                        bridge -> true,
                        bridge -> bridge.withTrunkAdapters(bridge.trunkAdapters()
                                .replacing(
                                        trunk -> true, trunk -> trunk.withAdditionalVlans(ImmutableSortedSet.of())))));
    }

    /** Another partition of the source. */
    private static Estate withNeighbour(Estate estate, UnaryOperator<LogicalPartition> edit) {
        PartitionId id = new PartitionId(6);
        return estate.with(edit.apply(LogicalPartition.builder()
                        .system(SOURCE)
                        .id(id)
                        .name(Fact.known("neighbour"))
                        .scsiAdapters(Listing.complete(ImmutableList.of()))
                        .ethernetAdapters(Listing.complete(ImmutableList.of()))
                        .build()))
                .updating(
                        SOURCE,
                        system -> system.withPartitions(system.partitions().plus(id)));
    }

    static UnaryOperator<Estate> onClient(UnaryOperator<LogicalPartition> edit) {
        return estate -> estate.updating(CLIENT, edit);
    }

    static UnaryOperator<Estate> on(ViosKey server, UnaryOperator<VirtualIoServer> edit) {
        return estate -> estate.updating(server, edit);
    }

    private static VirtualIoServer notMover(VirtualIoServer server) {
        return server.withMoverServicePartition(Fact.known(false));
    }

    private static UnaryOperator<VirtualIoServer> withoutDisk(String name) {
        return server -> server.withPhysicalVolumes(
                server.physicalVolumes().minus(disk -> disk.name().equals(name)));
    }

    private static UnaryOperator<VirtualIoServer> reserve(String name, ReservePolicy policy) {
        return server -> server.withPhysicalVolumes(server.physicalVolumes()
                .replacing(disk -> disk.name().equals(name), disk -> disk.withReservePolicy(Fact.known(policy))));
    }
}

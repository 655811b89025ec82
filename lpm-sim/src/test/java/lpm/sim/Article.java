package lpm.sim;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.UnaryOperator;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.Estate;
import lpm.model.LogicalPartition;
import lpm.model.ManagedSystem;
import lpm.model.ManagedSystemState;
import lpm.model.MemoryAllocation;
import lpm.model.MigrationState;
import lpm.model.OperatingEnvironment;
import lpm.model.PartitionProfile;
import lpm.model.PartitionState;
import lpm.model.ProcessorAllocation;
import lpm.model.VirtualIoServer;
import lpm.model.id.LocationCode;
import lpm.model.id.LogicalUnitAddress;
import lpm.model.id.MachineTypeModelSerial;
import lpm.model.id.PartitionId;
import lpm.model.id.PartitionKey;
import lpm.model.id.PhysicalVolumeId;
import lpm.model.id.ProcessingUnits;
import lpm.model.id.ViosKey;
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
import lpm.rules.MigrationMapping;
import lpm.rules.MigrationMode;
import lpm.rules.MigrationRequest;
import lpm.sim.fault.FaultSchedule;
import lpm.sim.fault.InjectionPoint;

/** The move of the article: IBM i partition 5 with two LUNs through two servers, from one p460 to another. */
public final class Article {

    public static final MachineTypeModelSerial SOURCE = MachineTypeModelSerial.parse("7895-42X*1054A3B");
    public static final MachineTypeModelSerial DESTINATION = MachineTypeModelSerial.parse("7895-42X*1054A5B");
    public static final PartitionKey CLIENT = new PartitionKey(SOURCE, new PartitionId(5));
    public static final PartitionKey MOVED = new PartitionKey(DESTINATION, new PartitionId(5));
    public static final ViosKey SOURCE_1 = ViosKey.of(SOURCE, "sn1054a3bvios1");
    public static final ViosKey SOURCE_2 = ViosKey.of(SOURCE, "sn1054a3bvios2");
    public static final ViosKey DESTINATION_1 = ViosKey.of(DESTINATION, "sn1054a5bvios1");
    public static final ViosKey DESTINATION_2 = ViosKey.of(DESTINATION, "sn1054a5bvios2");

    private Article() {}

    public static Estate estate() {
        return Estate.empty()
                .with(system(SOURCE))
                .with(system(DESTINATION))
                .with(client())
                .with(sourceServer("sn1054a3bvios1", 1, "C35"))
                .with(sourceServer("sn1054a3bvios2", 2, "C37"))
                .with(destinationServer("sn1054a5bvios1", 1))
                .with(destinationServer("sn1054a5bvios2", 2));
    }

    public static MigrationRequest request() {
        return MigrationRequest.builder()
                .partition(CLIENT)
                .destination(Destination.of(DESTINATION))
                .build();
    }

    /** The mapping that a console recommends: each source server keeps a server and its slot. */
    public static MigrationMapping mapping() {
        return new MigrationMapping(
                ImmutableList.of(mapped(2, SOURCE_1, DESTINATION_1, 1), mapped(3, SOURCE_2, DESTINATION_2, 2)),
                ImmutableList.of());
    }

    public static MigrationTrace migrate(String... faults) {
        return run(estate(), MigrationOptions.defaults().withFaults(schedule(faults)));
    }

    public static MigrationTrace run(Estate estate, MigrationOptions options) {
        return Migration.run(SimulatedEstate.of(estate), request(), mapping(), options);
    }

    /** A move in an edited estate, for which nobody has chosen a mapping. */
    public static MigrationTrace force(UnaryOperator<Estate> edit) {
        return Migration.run(
                SimulatedEstate.of(edit.apply(estate())),
                request(),
                MigrationMapping.none(),
                MigrationOptions.defaults());
    }

    public static FaultSchedule schedule(String... faults) {
        return new FaultSchedule(ImmutableList.copyOf(faults).stream()
                .map(InjectionPoint::parse)
                .collect(ImmutableList.toImmutableList()));
    }

    /** The article's estate with an AIX partition that the console reaches. */
    public static Estate aix() {
        return estate().updating(
                        CLIENT,
                        p -> p.withEnvironment(Fact.known(OperatingEnvironment.AIX_LINUX))
                                .withRmcActive(Fact.known(true)));
    }

    /** The article's estate with the partition in the state in which it moves so. */
    public static Estate estate(MigrationMode mode) {
        return estate().updating(CLIENT, p -> p.withState(Fact.known(state(mode))));
    }

    private static PartitionState state(MigrationMode mode) {
        return switch (mode) {
            case ACTIVE -> PartitionState.RUNNING;
            case INACTIVE -> PartitionState.NOT_ACTIVATED;
            case SUSPENDED -> PartitionState.SUSPENDED;
        };
    }

    /** The move of a partition that is in the state for it. */
    public static MigrationTrace migrate(MigrationMode mode, String... faults) {
        return run(mode, estate(mode), faults);
    }

    public static MigrationTrace run(MigrationMode mode, Estate estate, String... faults) {
        return Migration.run(
                SimulatedEstate.of(estate),
                request().withMode(mode),
                mapping(),
                MigrationOptions.defaults().withFaults(schedule(faults)));
    }

    /** The article's estate with one server on each side. */
    public static Estate single() {
        Estate estate = estate();
        return estate.withVirtualIoServers(
                        estate.virtualIoServers().without(SOURCE_2).without(DESTINATION_2))
                .updating(
                        CLIENT,
                        p -> p.withScsiAdapters(
                                p.scsiAdapters().minus(adapter -> adapter.slot().number() == 3)));
    }

    /** An estate with the article's partition and servers without virtual SCSI. */
    static Estate withoutScsi(Estate estate) {
        Estate without = estate.updating(CLIENT, p -> p.withScsiAdapters(Listing.complete(ImmutableList.of())));
        for (VirtualIoServer server : estate.virtualIoServersOf(Optional.of(SOURCE))) {
            without = without.with(server.withServerAdapters(Listing.complete(ImmutableList.of())));
        }
        return without;
    }

    private static ManagedSystem system(MachineTypeModelSerial id) {
        return ManagedSystem.builder()
                .id(id)
                .state(Fact.known(ManagedSystemState.OPERATING))
                .configurableProcessingUnits(Fact.known(ProcessingUnits.parse("32")))
                .availableProcessingUnits(Fact.known(ProcessingUnits.parse("8")))
                .configurableMemoryMegabytes(Fact.known(262_144L))
                .availableMemoryMegabytes(Fact.known(65_536L))
                .logicalMemoryBlockMegabytes(Fact.known(256))
                .virtualSwitches(Listing.complete(ImmutableList.of(VirtualSwitch.builder()
                        .name("ETHERNET0")
                        .mode(Fact.known(VirtualSwitchMode.VEB))
                        .build())))
                .build();
    }

    private static LogicalPartition client() {
        return LogicalPartition.builder()
                .system(SOURCE)
                .id(CLIENT.id())
                .name(Fact.known("ibmi1"))
                .environment(Fact.known(OperatingEnvironment.IBM_I))
                .state(Fact.known(PartitionState.RUNNING))
                .migrationState(Fact.known(MigrationState.NOT_MIGRATING))
                .profile(Fact.known(PartitionProfile.builder().name("default").build()))
                .memory(Fact.known(
                        MemoryAllocation.builder().currentMegabytes(4_096).build()))
                .processors(Fact.known(ProcessorAllocation.builder()
                        .units(ProcessingUnits.parse("0.2"))
                        .build()))
                .restrictedIo(Fact.known(true))
                .serialSlots(Listing.complete(ImmutableList.of(new VirtualSlot(0), new VirtualSlot(1))))
                .scsiAdapters(Listing.complete(ImmutableList.of(clientAdapter(2, 1), clientAdapter(3, 2))))
                .ethernetAdapters(Listing.complete(ImmutableList.of(VirtualEthernetAdapter.builder()
                        .slot(new VirtualSlot(4))
                        .portVlan(new VlanId(20))
                        .virtualSwitch(Fact.known("ETHERNET0"))
                        .build())))
                .mediaDevices(Listing.complete(ImmutableList.of()))
                .physicalIoSlots(Listing.complete(ImmutableList.of()))
                .build();
    }

    private static VirtualScsiClientAdapter clientAdapter(int slot, int server) {
        return VirtualScsiClientAdapter.builder()
                .slot(new VirtualSlot(slot))
                .server(Fact.known(new PartitionId(server)))
                .serverSlot(Fact.known(new VirtualSlot(7)))
                .build();
    }

    private static VirtualIoServer sourceServer(String name, int id, String card) {
        return server(SOURCE, name, id)
                .physicalVolumes(Listing.complete(ImmutableList.of(
                        disk("hdisk5", "00054a3b868044e2", Optional.of(card + "-L1-T1-W5005076802158969-L4")),
                        disk("hdisk6", "00054a3b868072a7", Optional.of(card + "-L1-T1-W5005076802158969-L5")))))
                .serverAdapters(Listing.complete(ImmutableList.of(VirtualScsiServerAdapter.builder()
                        .name("vhost2")
                        .slot(new VirtualSlot(7))
                        .client(Fact.known(Optional.of(CLIENT.id())))
                        .clientSlot(Fact.known(Optional.of(new VirtualSlot(1 + id))))
                        .targetDevices(Listing.complete(
                                ImmutableList.of(device("vtscsi2", 1, "hdisk5"), device("vtscsi3", 2, "hdisk6"))))
                        .build())))
                .build();
    }

    private static VirtualIoServer destinationServer(String name, int id) {
        return server(DESTINATION, name, id)
                .physicalVolumes(Listing.complete(ImmutableList.of(
                        disk("hdisk1", "00054a3b868044e2", Optional.empty()),
                        disk("hdisk2", "00054a3b868072a7", Optional.empty()))))
                .serverAdapters(Listing.complete(ImmutableList.of()))
                .build();
    }

    private static VirtualIoServer.Builder server(MachineTypeModelSerial system, String name, int id) {
        VirtualIoServer.Builder builder = VirtualIoServer.builder();
        builder.name(name)
                .system(Fact.known(system))
                .id(Fact.known(new PartitionId(id)))
                .state(Fact.known(PartitionState.RUNNING))
                .moverServicePartition(Fact.known(true))
                .sharedEthernetAdapters(Listing.complete(ImmutableList.of(SharedEthernetAdapter.builder()
                        .name("ent6")
                        .trunkAdapters(Listing.complete(ImmutableList.of(TrunkAdapter.builder()
                                .name("ent4")
                                .slot(new VirtualSlot(20))
                                .portVlan(new VlanId(20))
                                .virtualSwitch(Fact.known("ETHERNET0"))
                                .build())))
                        .build())))
                .otherVirtualSlots(Listing.complete(ImmutableList.of(new VirtualSlot(0), new VirtualSlot(1))))
                .maximumVirtualSlots(Fact.known(50));
        return builder;
    }

    private static PhysicalVolume disk(String name, String id, Optional<String> path) {
        return PhysicalVolume.builder()
                .name(name)
                .id(Fact.known(new PhysicalVolumeId(id)))
                .sizeMegabytes(Fact.known(25_600L))
                .reservePolicy(Fact.known(ReservePolicy.NO_RESERVE))
                .volumeGroup(Fact.known(Optional.empty()))
                .location(Fact.ofOptional(
                        path.map(tail -> new LocationCode("U78AF.001.WZS0224-P1-" + tail + "000000000000"))))
                .build();
    }

    private static VirtualTargetDevice device(String name, int index, String disk) {
        return VirtualTargetDevice.builder()
                .name(name)
                .address(Fact.known(LogicalUnitAddress.ofIndex(index)))
                .backingDevice(Fact.known(new BackingDevice.Disk(disk)))
                .status(Fact.known("Available"))
                .mirrored(Fact.known("false"))
                .build();
    }

    private static MigrationMapping.Adapter mapped(int clientSlot, ViosKey source, ViosKey destination, int id) {
        return new MigrationMapping.Adapter(
                Fact.known(new VirtualSlot(clientSlot)),
                source,
                "vhost2",
                destination,
                Fact.known(new PartitionId(id)),
                Fact.known(new VirtualSlot(7)),
                "vhost0",
                ImmutableList.of(
                        new MigrationMapping.Disk("vtscsi2", "hdisk5", "vtscsi0", "hdisk1"),
                        new MigrationMapping.Disk("vtscsi3", "hdisk6", "vtscsi1", "hdisk2")));
    }
}

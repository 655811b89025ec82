package lpm.testkit.arbitraries;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.PartitionState;
import lpm.model.VirtualIoServer;
import lpm.model.id.LogicalUnitAddress;
import lpm.model.id.MachineTypeModelSerial;
import lpm.model.id.PartitionId;
import lpm.model.id.PhysicalVolumeId;
import lpm.model.id.Release;
import lpm.model.id.VirtualSlot;
import lpm.model.id.VlanId;
import lpm.model.network.SharedEthernetAdapter;
import lpm.model.network.TrunkAdapter;
import lpm.model.storage.BackingDevice;
import lpm.model.storage.PhysicalVolume;
import lpm.model.storage.ReservePolicy;
import lpm.model.storage.VirtualScsiServerAdapter;
import lpm.model.storage.VirtualTargetDevice;

/** Builds the Virtual I/O Servers of a shape, with what they serve to the partition and to tenants of the destination. */
final class ServerBuilder {

    private static final int MIGRATIONS_OF_A_MOVER = 8;
    private final MoveShape shape;

    ServerBuilder(MoveShape shape) {
        this.shape = shape;
    }

    VirtualIoServer server(MachineTypeModelSerial system, int number, boolean source) {
        VirtualIoServer server = VirtualIoServer.builder()
                .name(MoveBuilder.serverName(source, number))
                .system(Fact.known(system))
                .id(Fact.known(new PartitionId(number)))
                .state(Fact.known(PartitionState.RUNNING))
                .moverServicePartition(Fact.known(number == 1))
                .reachableMovers(Listing.complete(MoveBuilder.serverNames(shape, !source)))
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
                .maximumVirtualSlots(Fact.known(MoveBuilder.MAXIMUM_SLOTS))
                .build();
        return FibreChannelAdapters.onServer(
                server, shape, number, source ? Optional.of(MoveBuilder.CLIENT) : Optional.empty());
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
                .client(Fact.known(Optional.of(MoveBuilder.tenantId(tenant))))
                .clientSlot(Fact.known(Optional.of(MoveBuilder.TENANT_SLOT)))
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

    /** Tenants have one path each, in turn through each server. */
    private IntStream tenants(int server) {
        return MoveBuilder.tenants(shape).filter(tenant -> !shape.dual() || tenant % 2 == server - 1);
    }

    private ImmutableList<PhysicalVolume> destinationDisks(int server) {
        return Stream.concat(tenants(server).mapToObj(ServerBuilder::tenantDisk), disks(false).stream())
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
                .client(Fact.known(Optional.of(MoveBuilder.CLIENT)))
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

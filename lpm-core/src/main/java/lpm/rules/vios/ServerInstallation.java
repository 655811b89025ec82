package lpm.rules.vios;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lpm.change.Change;
import lpm.change.ConnectMovers;
import lpm.change.InstallVirtualIoServer;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.LogicalPartition;
import lpm.model.ManagedSystem;
import lpm.model.PartitionState;
import lpm.model.VirtualIoServer;
import lpm.model.id.Names;
import lpm.model.id.PartitionId;
import lpm.model.id.VirtualSlot;
import lpm.model.id.VlanId;
import lpm.model.network.SharedEthernetAdapter;
import lpm.model.network.TrunkAdapter;
import lpm.model.network.VirtualEthernetAdapter;
import lpm.model.storage.PhysicalVolume;
import lpm.model.storage.ReservePolicy;
import lpm.rules.ClientVolume;
import lpm.rules.Cost;
import lpm.rules.Move;
import lpm.rules.PlannedBridge;
import lpm.rules.Remedy;
import lpm.rules.StoredVolume;

/** Virtual I/O Servers for a destination that has none: one for each that serves the partition on the source. */
final class ServerInstallation {

    /** Where the trunk adapters of a new server begin, out of the way of the adapters that clients bring. */
    private static final int FIRST_TRUNK_SLOT = 100;

    private static final int MAXIMUM_VIRTUAL_SLOTS = 200;

    private ServerInstallation() {}

    static Remedy[] remedies(Move move) {
        return move.destination().stream()
                .filter(system -> !move.servingServers().isEmpty())
                .map(system -> new Remedy(
                        "Install %s on %s, with the LUNs and VLANs of %s"
                                .formatted(
                                        servers(move, system)
                                                .map(VirtualIoServer::name)
                                                .collect(Collectors.joining(" and ")),
                                        system.label(),
                                        move.partition().label()),
                        Cost.ON_LINE,
                        servers(move, system)
                                .flatMap(server -> changes(move, server))
                                .collect(ImmutableList.toImmutableList()),
                        ImmutableList.of()))
                .toArray(Remedy[]::new);
    }

    /** One more server for a destination that has fewer than serve the partition on the source. */
    static Remedy[] second(Move move) {
        return move.destination().stream()
                .map(system -> server(
                        move,
                        system,
                        freeIds(move, system).get(0),
                        move.destinationServers().size()))
                .map(server -> new Remedy(
                        "Install %s on %s, with the LUNs and VLANs of %s"
                                .formatted(
                                        server.name(),
                                        move.destinationLabel(),
                                        move.partition().label()),
                        Cost.ON_LINE,
                        changes(move, server).collect(ImmutableList.toImmutableList()),
                        ImmutableList.of()))
                .toArray(Remedy[]::new);
    }

    private static Stream<Change> changes(Move move, VirtualIoServer server) {
        return Stream.of(
                        move.volumes().stream()
                                .flatMap(volume -> StoredVolume.of(move, volume).stream())
                                .flatMap(stored -> stored.mappingTo(server.name())),
                        Stream.of(new InstallVirtualIoServer(server)),
                        connections(move, server))
                .flatMap(changes -> changes);
    }

    /** The network of a new mover is part of its installation. */
    private static Stream<Change> connections(Move move, VirtualIoServer server) {
        return move.sourceServers().stream()
                .filter(source -> source.reachableMovers().isComplete())
                .map(source -> new ConnectMovers(source.key(), server.key()));
    }

    private static Stream<VirtualIoServer> servers(Move move, ManagedSystem system) {
        ImmutableList<PartitionId> ids = freeIds(move, system);
        return IntStream.range(0, move.servingServers().size())
                .mapToObj(index -> server(move, system, ids.get(index), index));
    }

    private static ImmutableList<PartitionId> freeIds(Move move, ManagedSystem system) {
        ImmutableSet<PartitionId> used = Stream.of(
                        Stream.of(move.partition().id()),
                        move.estate().partitionsOf(system.id()).stream().map(LogicalPartition::id),
                        move.destinationServers().stream().flatMap(server -> server.id().value().stream()))
                .flatMap(ids -> ids)
                .collect(ImmutableSet.toImmutableSet());
        return IntStream.iterate(1, id -> id + 1)
                .mapToObj(PartitionId::new)
                .filter(id -> !used.contains(id))
                .limit(move.servingServers().size())
                .collect(ImmutableList.toImmutableList());
    }

    private static VirtualIoServer server(Move move, ManagedSystem system, PartitionId id, int index) {
        return VirtualIoServer.builder()
                .name(nameLike(move.servingServers().get(index)))
                .system(Fact.known(system.id()))
                .id(Fact.known(id))
                .state(Fact.known(PartitionState.RUNNING))
                .moverServicePartition(Fact.known(true))
                .rmcActive(Fact.known(true))
                .timeReference(Fact.known(true))
                .blocksMoverTraffic(Fact.known(false))
                .vasiAvailable(Fact.known(true))
                .ioslevel(move.servingServers().get(index).ioslevel())
                .requiredScsiSlots(Listing.complete(ImmutableList.of()))
                .mediaDevices(Listing.complete(ImmutableList.of()))
                .physicalVolumes(Listing.complete(disks(move.volumes())))
                .serverAdapters(Listing.complete(ImmutableList.of()))
                .sharedEthernetAdapters(Listing.complete(bridges(move, index + 1)))
                .otherVirtualSlots(Listing.complete(ImmutableList.of(new VirtualSlot(0), new VirtualSlot(1))))
                .maximumVirtualSlots(Fact.known(MAXIMUM_VIRTUAL_SLOTS))
                .build();
    }

    private static String nameLike(VirtualIoServer server) {
        String name = "new-" + server.name();
        return name.substring(0, Math.min(name.length(), Names.MAXIMUM_LENGTH));
    }

    /** Two servers may differ in the size of what has one identifier: it is one disk of the new server. */
    private static ImmutableList<PhysicalVolume> disks(List<ClientVolume> volumes) {
        ImmutableList.Builder<PhysicalVolume> disks = ImmutableList.builder();
        Set<Object> identifiers = new HashSet<>();
        for (int index = 0; index < volumes.size(); index++) {
            PhysicalVolume disk = volumes.get(index).disk();
            boolean isFresh = Stream.of(
                            disk.id().value(),
                            disk.uniqueId().value(),
                            disk.naa().value())
                    .flatMap(Optional::stream)
                    .filter(identifier -> !identifiers.add(identifier))
                    .findAny()
                    .isEmpty();
            if (!isFresh) {
                continue;
            }
            disks.add(PhysicalVolume.builder()
                    .name("hdisk" + index)
                    .id(disk.id())
                    .uniqueId(disk.uniqueId())
                    .naa(disk.naa())
                    .sizeMegabytes(disk.sizeMegabytes())
                    .maximumTransferBytes(disk.maximumTransferBytes())
                    .reservePolicy(Fact.known(ReservePolicy.NO_RESERVE))
                    .volumeGroup(Fact.known(Optional.empty()))
                    .build());
        }
        return disks.build();
    }

    /** One bridge for each virtual switch that the partition uses. */
    private static ImmutableList<SharedEthernetAdapter> bridges(Move move, int priority) {
        ImmutableListMultimap<Fact<String>, VlanId> vlans = move.partition().ethernetAdapters().stream()
                .collect(ImmutableListMultimap.flatteningToImmutableListMultimap(
                        VirtualEthernetAdapter::virtualSwitch, adapter -> adapter.vlans().stream()));
        List<SharedEthernetAdapter> bridges = new ArrayList<>();
        List<String> names = new ArrayList<>();
        List<VirtualSlot> slots = IntStream.range(FIRST_TRUNK_SLOT, MAXIMUM_VIRTUAL_SLOTS)
                .mapToObj(VirtualSlot::new)
                .toList();
        for (Fact<String> virtualSwitch : vlans.keySet()) {
            PlannedBridge plan =
                    new PlannedBridge(virtualSwitch, ImmutableSortedSet.copyOf(vlans.get(virtualSwitch)), priority);
            SharedEthernetAdapter bridge = plan.build(names, slots);
            slots = slots.subList(bridge.trunkAdapters().items().size(), slots.size());
            names.add(bridge.name());
            bridge.trunkAdapters().stream().map(TrunkAdapter::name).forEach(names::add);
            bridges.add(bridge);
        }
        return ImmutableList.copyOf(bridges);
    }
}

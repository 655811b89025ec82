package lpm.rules.network;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lpm.change.AddVlanToTrunk;
import lpm.change.Change;
import lpm.change.CreateBridge;
import lpm.fact.Fact;
import lpm.model.Estate;
import lpm.model.VirtualIoServer;
import lpm.model.id.VirtualSlot;
import lpm.model.id.VlanId;
import lpm.model.network.TrunkAdapter;
import lpm.rules.Cost;
import lpm.rules.Move;
import lpm.rules.PlannedBridge;
import lpm.rules.Remedy;

/** How VLANs come to be bridged at the destination: on the trunk adapters that are there, else by a new bridge. */
final class Bridging {

    private Bridging() {}

    /** Nothing where no server runs that could bridge them. */
    static Optional<Remedy> remedy(Move move, String virtualSwitch, ImmutableSortedSet<VlanId> vlans) {
        ImmutableList<Change> changes = changes(move, virtualSwitch, vlans);
        boolean widens = changes.stream().anyMatch(AddVlanToTrunk.class::isInstance);
        String description = widens
                ? "Let the trunk adapters on %s of %s carry VLAN %s"
                : "Create a shared Ethernet adapter on %s of %s that bridges VLAN %s";
        return changes.isEmpty()
                ? Optional.empty()
                : Optional.of(Remedy.of(
                        description.formatted(virtualSwitch, move.destinationLabel(), words(vlans)),
                        Cost.ON_LINE,
                        changes.toArray(Change[]::new)));
    }

    /** The same move once the changes have come about: what is created next finds other slots and names. */
    static Move after(Move move, List<Change> changes) {
        Estate estate = move.estate();
        for (Change change : changes) {
            estate = change.applyTo(estate);
        }
        return Move.of(estate, move.request()).withMapping(move.mapping());
    }

    static String words(ImmutableSortedSet<VlanId> vlans) {
        return String.join(", ", vlans.stream().map(VlanId::toString).toList());
    }

    /** For what no server that runs bridges already. */
    static ImmutableList<Change> changes(Move move, String virtualSwitch, ImmutableSortedSet<VlanId> vlans) {
        ImmutableSortedSet<VlanId> unbridged = vlans.stream()
                .filter(vlan -> running(move)
                        .noneMatch(server ->
                                server.bridges(vlan, Fact.known(virtualSwitch)).isKnownAnd(yes -> yes)))
                .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
        return unbridged.isEmpty() ? ImmutableList.of() : changesFor(move, virtualSwitch, unbridged);
    }

    /** On each server that has a trunk adapter with room; if none has, a new bridge on the first server that runs. */
    private static ImmutableList<Change> changesFor(Move move, String virtualSwitch, ImmutableSortedSet<VlanId> vlans) {
        ImmutableList<Change> widening = running(move)
                .flatMap(server -> trunk(server, virtualSwitch, vlans.size()).stream()
                        .flatMap(trunk -> vlans.stream()
                                .filter(vlan -> !trunk.vlans().contains(vlan))
                                .<Change>map(vlan -> new AddVlanToTrunk(server.key(), trunk.slot(), vlan))))
                .collect(ImmutableList.toImmutableList());
        return widening.isEmpty()
                ? running(move)
                        .flatMap(server -> newBridge(server, virtualSwitch, vlans).stream())
                        .limit(1)
                        .collect(ImmutableList.toImmutableList())
                : widening;
    }

    private static Stream<VirtualIoServer> running(Move move) {
        return move.destinationServers().stream()
                .filter(server -> move.canCountOn(server).isKnownAnd(up -> up));
    }

    /** A trunk adapter, as its server or the console shows it. */
    private record Trunk(VirtualSlot slot, ImmutableSortedSet<VlanId> vlans) {}

    private static Optional<Trunk> trunk(VirtualIoServer server, String virtualSwitch, int more) {
        Stream<Trunk> shown = server.sharedEthernetAdapters().stream()
                .flatMap(bridge -> bridge.trunkAdapters().stream())
                .filter(trunk -> trunk.virtualSwitch().isKnownAnd(virtualSwitch::equals))
                .filter(trunk -> trunk.portVlan().isKnown())
                .flatMap(trunk -> trunk.slot().value().stream().map(slot -> new Trunk(slot, vlans(trunk))));
        Stream<Trunk> listed = server.ethernetAdapters().stream()
                .filter(adapter -> adapter.trunk().isKnownAnd(yes -> yes))
                .filter(adapter -> adapter.virtualSwitch().isKnownAnd(virtualSwitch::equals))
                .map(adapter -> new Trunk(adapter.slot(), adapter.vlans()));
        return Stream.concat(shown, listed)
                .filter(trunk -> trunk.vlans().size() + more <= TrunkAdapter.MAXIMUM_VLANS)
                .findFirst();
    }

    private static ImmutableSortedSet<VlanId> vlans(TrunkAdapter trunk) {
        return ImmutableSortedSet.<VlanId>naturalOrder()
                .addAll(trunk.portVlan().value().stream().toList())
                .addAll(trunk.additionalVlans())
                .build();
    }

    /** A bridge that a server does not have yet; nothing where it has no slot for it. */
    static Optional<Change> newBridge(VirtualIoServer server, String virtualSwitch, ImmutableSortedSet<VlanId> vlans) {
        PlannedBridge bridge = new PlannedBridge(Fact.known(virtualSwitch), vlans, 1);
        ImmutableList<VirtualSlot> slots = freeSlots(server, bridge.trunkAdapters());
        ImmutableList<String> names = server.sharedEthernetAdapters().stream()
                .flatMap(known -> Stream.concat(
                        Stream.of(known.name()), known.trunkAdapters().stream().map(TrunkAdapter::name)))
                .collect(ImmutableList.toImmutableList());
        return slots.size() < bridge.trunkAdapters()
                ? Optional.empty()
                : Optional.of(new CreateBridge(server.key(), bridge.build(names, slots)));
    }

    /** The highest slots that are free: adapters of clients are put into low ones. */
    private static ImmutableList<VirtualSlot> freeSlots(VirtualIoServer server, int count) {
        ImmutableList<VirtualSlot> used = server.usedVirtualSlots().items();
        int highest = server.maximumVirtualSlots().value().orElse(1_000) - 1;
        return IntStream.iterate(highest, number -> number >= VirtualSlot.FIRST_USABLE, number -> number - 1)
                .mapToObj(VirtualSlot::new)
                .filter(slot -> !used.contains(slot))
                .limit(count)
                .collect(ImmutableList.toImmutableList());
    }
}

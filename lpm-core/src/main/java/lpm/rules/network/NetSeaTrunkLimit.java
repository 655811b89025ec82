package lpm.rules.network;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import lpm.fact.Fact;
import lpm.model.VirtualIoServer;
import lpm.model.id.VlanId;
import lpm.model.network.SharedEthernetAdapter;
import lpm.model.network.TrunkAdapter;
import lpm.model.network.VirtualEthernetAdapter;
import lpm.origin.FactRef;
import lpm.origin.Subject;
import lpm.rules.Captures;
import lpm.rules.Finding;
import lpm.rules.Judgement;
import lpm.rules.MigrationMode;
import lpm.rules.MigrationRequest;
import lpm.rules.Move;
import lpm.rules.Rule;
import lpm.rules.RuleDescription;
import lpm.rules.ServerCapture;
import lpm.rules.Severity;
import lpm.rules.SystemCapture;

/**
 * Where VLANs of the partition are not bridged on the destination yet, shared Ethernet adapters there have room for all of them, on one
 * or several: each has at most 16 trunk adapters, which carry 21 VLANs each. Not applicable where all are bridged, or a switch has no bridge
 * at all; whether they are is for {@code net-vlan-bridged} to ask. With {@code --vlanbridge 2} only a warning.
 */
public final class NetSeaTrunkLimit implements Rule {

    private static final RuleDescription RULE = RuleDescription.of("net-sea-trunk-limit", "network")
            .statement("Shared Ethernet adapters of the destination have room for VLANs that must be added")
            .modes(ImmutableSortedSet.of(MigrationMode.ACTIVE, MigrationMode.INACTIVE))
            .source("PS703 p. 123")
            .addCaptures(SystemCapture.ETHERNET_ADAPTERS, ServerCapture.BRIDGES)
            .remedy("Bridge the VLANs by another shared Ethernet adapter, or say --vlanbridge 2")
            .consequence("I15: frames of the VLAN are dropped")
            .build();

    @Override
    public Severity severity(MigrationRequest request) {
        return Severity.of(request.options().vlanBridge());
    }

    @Override
    public RuleDescription description() {
        return RULE;
    }

    @Override
    public Scope scope() {
        return Scope.PAIR;
    }

    @Override
    public ImmutableList<Finding> check(Move move) {
        ImmutableList<String> switches = move.partition().ethernetAdapters().stream()
                .flatMap(adapter -> adapter.virtualSwitch().value().stream())
                .distinct()
                .collect(ImmutableList.toImmutableList());
        ImmutableList<Finding> findings =
                switches.stream().flatMap(name -> judge(move, name)).collect(ImmutableList.toImmutableList());
        return findings.isEmpty() ? ImmutableList.of(RULE.notApplicable(Subject.of(move.partition()))) : findings;
    }

    private static Stream<Finding> judge(Move move, String virtualSwitch) {
        ImmutableSortedSet<VlanId> unbridged = unbridged(move, virtualSwitch);
        ImmutableList<Room> rooms = move.destinationServers().stream()
                .flatMap(server -> rooms(server, virtualSwitch))
                .collect(ImmutableList.toImmutableList());
        if (unbridged.isEmpty() || rooms.isEmpty()) {
            return Stream.empty();
        }
        Judgement judgement = Judgement.ofDestination(
                RULE,
                move,
                "shared_ethernet_adapters",
                Captures.ofDestination(move).ethernetAdapters());
        int least = rooms.stream().mapToInt(Room::least).sum();
        int most = rooms.stream().mapToInt(Room::most).sum();
        if (least >= unbridged.size()) {
            return Stream.of(judgement.holds());
        }
        Optional<VirtualIoServer> open = move.destinationServers().stream()
                .filter(server -> mayHaveAnother(server, virtualSwitch))
                .findFirst();
        return Stream.of(
                most < unbridged.size() && open.isEmpty()
                        ? violated(move, virtualSwitch, unbridged, rooms, least)
                        : undetermined(unbridged, rooms, open));
    }

    private static Finding undetermined(
            ImmutableSortedSet<VlanId> unbridged, ImmutableList<Room> rooms, Optional<VirtualIoServer> open) {
        String vlans = Bridging.words(unbridged);
        return rooms.stream()
                .filter(room -> room.least() < room.most())
                .findFirst()
                .map(room -> RULE.undetermined(
                        room.subject(),
                        "whether %s on %s has room for VLAN %s is unknown"
                                .formatted(room.bridge().name(), room.server().name(), vlans),
                        Captures.bridges(room.server())))
                .orElseGet(() -> RULE.undetermined(
                        Subject.of(open.orElseThrow()),
                        "whether another shared Ethernet adapter of %s has room for VLAN %s is unknown"
                                .formatted(open.orElseThrow().name(), vlans),
                        Captures.bridges(open.orElseThrow())));
    }

    /** VLANs that are known to be bridged nowhere on the destination. */
    private static ImmutableSortedSet<VlanId> unbridged(Move move, String virtualSwitch) {
        return move.partition().ethernetAdapters().stream()
                .filter(adapter -> adapter.virtualSwitch().isKnownAnd(virtualSwitch::equals))
                .map(VirtualEthernetAdapter::vlans)
                .flatMap(ImmutableSortedSet::stream)
                .filter(vlan -> move.allDestinationServers()
                        .containsFact(server -> server.bridges(vlan, Fact.known(virtualSwitch)))
                        .isKnownAnd(bridged -> !bridged))
                .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
    }

    /** How many VLANs can be added to a bridge, as far as it is known. */
    private record Room(VirtualIoServer server, SharedEthernetAdapter bridge, int least, int most) {
        Subject subject() {
            return Subject.on(server.key(), Subject.Kind.SHARED_ETHERNET_ADAPTER, bridge.name());
        }
    }

    private static Stream<Room> rooms(VirtualIoServer server, String virtualSwitch) {
        Trunks trunks = Trunks.of(server);
        return server.sharedEthernetAdapters().stream()
                .filter(bridge -> trunks.of(bridge).stream()
                        .anyMatch(trunk -> trunk.virtualSwitch().isKnownAnd(virtualSwitch::equals)))
                .map(bridge -> room(trunks, bridge, virtualSwitch));
    }

    private static Room room(Trunks trunks, SharedEthernetAdapter bridge, String virtualSwitch) {
        ImmutableList<TrunkAdapter> all = trunks.of(bridge);
        int more = (SharedEthernetAdapter.MAXIMUM_TRUNK_ADAPTERS - all.size()) * TrunkAdapter.MAXIMUM_VLANS;
        int least = all.stream()
                .filter(trunk -> trunk.portVlan().isKnown())
                .filter(trunk -> trunk.virtualSwitch().isKnownAnd(virtualSwitch::equals))
                .mapToInt(NetSeaTrunkLimit::free)
                .sum();
        int most = all.stream()
                .filter(trunk -> !isElsewhere(trunk.virtualSwitch(), virtualSwitch))
                .mapToInt(NetSeaTrunkLimit::free)
                .sum();
        return new Room(trunks.server(), bridge, trunks.areAllOf(bridge) ? least + more : least, most + more);
    }

    /** How many VLANs a trunk adapter can carry more; at most so many, if those that it carries are unknown. */
    private static int free(TrunkAdapter trunk) {
        return TrunkAdapter.MAXIMUM_VLANS - 1 - trunk.additionalVlans().size();
    }

    /** Whether a server may have a bridge on the switch that is not known, or not known to be on it. */
    private static boolean mayHaveAnother(VirtualIoServer server, String virtualSwitch) {
        Trunks trunks = Trunks.of(server);
        boolean told = server.sharedEthernetAdapters().isComplete()
                && server.sharedEthernetAdapters().stream().allMatch(NetSeaTrunkLimit::isWhole);
        boolean unplaced = !server.ethernetAdapters().isComplete()
                || trunks.others().stream().anyMatch(adapter -> !isElsewhere(adapter.virtualSwitch(), virtualSwitch));
        boolean unplugged = server.sharedEthernetAdapters().stream()
                .map(trunks::of)
                .filter(all ->
                        all.stream().noneMatch(trunk -> trunk.virtualSwitch().isKnownAnd(virtualSwitch::equals)))
                .flatMap(ImmutableList::stream)
                .anyMatch(trunk -> !isElsewhere(trunk.virtualSwitch(), virtualSwitch));
        return (!told && unplaced) || unplugged;
    }

    private static boolean isWhole(SharedEthernetAdapter bridge) {
        return bridge.trunkAdapters().isComplete()
                || bridge.trunkAdapters().items().size() == SharedEthernetAdapter.MAXIMUM_TRUNK_ADAPTERS;
    }

    private static boolean isElsewhere(Fact<String> shown, String virtualSwitch) {
        return shown.isKnownAnd(name -> !name.equals(virtualSwitch));
    }

    private static Finding violated(
            Move move,
            String virtualSwitch,
            ImmutableSortedSet<VlanId> unbridged,
            ImmutableList<Room> rooms,
            int left) {
        Room room = rooms.get(0);
        Finding finding = RULE.violated(
                room.subject(),
                "VLAN %s must be added on %s, but %s on %s and every other shared Ethernet adapter there %s; create another one"
                        .formatted(
                                Bridging.words(unbridged),
                                move.destinationLabel(),
                                room.bridge().name(),
                                room.server().name(),
                                left == 0
                                        ? "has %d trunk adapters with %d VLANs each"
                                                .formatted(
                                                        SharedEthernetAdapter.MAXIMUM_TRUNK_ADAPTERS,
                                                        TrunkAdapter.MAXIMUM_VLANS)
                                        : "have room for %d only".formatted(left)),
                new FactRef(room.subject(), "trunk_adapters"));
        return Bridging.remedy(move, virtualSwitch, unbridged)
                .map(finding::withRemedies)
                .orElse(finding);
    }
}

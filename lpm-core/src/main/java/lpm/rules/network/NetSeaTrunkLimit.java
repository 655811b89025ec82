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
import lpm.option.Demand;
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
 * Where VLANs of the partition are not bridged on the destination yet, a shared Ethernet adapter there has room for them: it has at
 * most 16 trunk adapters, which carry 21 VLANs each. Not applicable where all are bridged, or a switch has no bridge at all; whether they are
 * is for {@code net-vlan-bridged} to ask. With {@code --vlanbridge 2} only a warning.
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
        return request.options().vlanBridge() == Demand.REQUIRED ? Severity.ERROR : Severity.WARNING;
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
            return Stream.of();
        }
        Judgement judgement = Judgement.ofDestination(
                RULE,
                move,
                "shared_ethernet_adapters",
                Captures.ofDestination(move).ethernetAdapters());
        Optional<Room> open =
                rooms.stream().filter(room -> !room.exists().isKnown()).findFirst();
        boolean fits = rooms.stream().anyMatch(room -> room.exists().isKnownAnd(free -> free));
        if (fits) {
            return Stream.of(judgement.holds());
        }
        return Stream.of(open.map(room -> RULE.undetermined(
                        room.subject(),
                        "whether %s on %s has room for VLAN %s is unknown"
                                .formatted(room.bridge().name(), room.server().name(), Bridging.words(unbridged)),
                        Captures.bridges(room.server())))
                .orElseGet(() -> violated(move, virtualSwitch, unbridged, rooms)));
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

    /** Whether a bridge has room for one more VLAN at least. */
    private record Room(VirtualIoServer server, SharedEthernetAdapter bridge, Fact<Boolean> exists) {
        Subject subject() {
            return Subject.on(server.key(), Subject.Kind.SHARED_ETHERNET_ADAPTER, bridge.name());
        }
    }

    private static Stream<Room> rooms(VirtualIoServer server, String virtualSwitch) {
        Trunks trunks = Trunks.of(server);
        return server.sharedEthernetAdapters().stream()
                .filter(bridge -> trunks.of(bridge).stream()
                        .anyMatch(trunk -> trunk.virtualSwitch().isKnownAnd(virtualSwitch::equals)))
                .map(bridge -> new Room(server, bridge, room(trunks, bridge, virtualSwitch)));
    }

    private static Fact<Boolean> room(Trunks trunks, SharedEthernetAdapter bridge, String virtualSwitch) {
        ImmutableList<TrunkAdapter> all = trunks.of(bridge);
        boolean wide = all.stream()
                .filter(trunk -> trunk.virtualSwitch().isKnownAnd(virtualSwitch::equals))
                .anyMatch(trunk ->
                        trunk.portVlan().isKnown() && trunk.additionalVlans().size() + 1 < TrunkAdapter.MAXIMUM_VLANS);
        boolean full = all.size() >= SharedEthernetAdapter.MAXIMUM_TRUNK_ADAPTERS;
        if (wide || (!full && trunks.areAllOf(bridge))) {
            return Fact.known(true);
        }
        boolean known = full && all.stream().allMatch(trunk -> trunk.portVlan().isKnown());
        return known ? Fact.known(false) : Fact.unknown();
    }

    private static Finding violated(
            Move move, String virtualSwitch, ImmutableSortedSet<VlanId> unbridged, ImmutableList<Room> rooms) {
        Room room = rooms.get(0);
        Finding finding = RULE.violated(
                room.subject(),
                "VLAN %s must be added on %s, but %s on %s and every other shared Ethernet adapter there has %d trunk adapters with %d VLANs each; create another one"
                        .formatted(
                                Bridging.words(unbridged),
                                move.destinationLabel(),
                                room.bridge().name(),
                                room.server().name(),
                                SharedEthernetAdapter.MAXIMUM_TRUNK_ADAPTERS,
                                TrunkAdapter.MAXIMUM_VLANS),
                new FactRef(room.subject(), "trunk_adapters"));
        return Bridging.remedy(move, virtualSwitch, unbridged)
                .map(finding::withRemedies)
                .orElse(finding);
    }
}

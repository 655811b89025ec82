package lpm.rules.network;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.ManagedSystem;
import lpm.model.VirtualIoServer;
import lpm.model.id.VlanId;
import lpm.model.network.VirtualEthernetAdapter;
import lpm.origin.FactRef;
import lpm.origin.Subject;
import lpm.rules.Captures;
import lpm.rules.Finding;
import lpm.rules.Judgement;
import lpm.rules.MigrationMode;
import lpm.rules.Move;
import lpm.rules.Rule;
import lpm.rules.RuleDescription;

/**
 * A shared Ethernet adapter of the destination bridges every VLAN of the partition's virtual Ethernet adapters, on the virtual
 * switch of that name. Silent where the switch is missing ({@code net-vswitch-same-name}) or no server exists ({@code
 * vios-present-both}).
 */
public final class NetVlanBridged implements Rule {

    private static final RuleDescription RULE = RuleDescription.of("net-vlan-bridged", "network")
            .statement("A shared Ethernet adapter of the destination bridges every VLAN of the partition")
            .modes(ImmutableSortedSet.copyOf(MigrationMode.values()))
            .source("IBM i LPM in a multi-chassis PureFlex environment; MAN9; IBMI")
            .build();

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
        Judgement adapters = Judgement.of(
                RULE,
                Subject.of(move.partition()),
                "ethernet_adapters",
                Captures.ofSource(move).ethernetAdapters());
        Stream<Finding> gaps =
                adapters.unlessKnown(move.partition().ethernetAdapters().whole());
        return Stream.concat(gaps, needs(move).stream().flatMap(need -> judge(move, need)))
                .collect(ImmutableList.toImmutableList());
    }

    /** A VLAN on a switch, at the first adapter that uses it. */
    private record Need(VlanId vlan, Fact<String> virtualSwitch, VirtualEthernetAdapter adapter) {
        private boolean isSameAs(Need other) {
            return vlan.equals(other.vlan) && virtualSwitch.equals(other.virtualSwitch);
        }
    }

    private static ImmutableList<Need> needs(Move move) {
        ImmutableList<Need> all = move.partition().ethernetAdapters().stream()
                .flatMap(adapter ->
                        adapter.vlans().stream().map(vlan -> new Need(vlan, adapter.virtualSwitch(), adapter)))
                .collect(ImmutableList.toImmutableList());
        return all.stream()
                .filter(need -> all.stream()
                        .filter(need::isSameAs)
                        .findFirst()
                        .orElseThrow()
                        .equals(need))
                .collect(ImmutableList.toImmutableList());
    }

    private static Stream<Finding> judge(Move move, Need need) {
        Listing<VirtualIoServer> servers = move.allDestinationServers();
        boolean switchIsMissing = need.virtualSwitch()
                .flatMap(name -> move.destination()
                        .map(ManagedSystem::virtualSwitches)
                        .orElse(Listing.unknown())
                        .contains(known -> known.name().equals(name)))
                .isKnownAnd(present -> !present);
        if (switchIsMissing || (servers.isComplete() && servers.items().isEmpty())) {
            return Stream.of();
        }
        Subject subject = Subject.on(
                move.partition().key(),
                Subject.Kind.VIRTUAL_ETHERNET_ADAPTER,
                "slot " + need.adapter().slot());
        if (!need.virtualSwitch().isKnown()) {
            return Stream.of(Judgement.of(
                            RULE,
                            subject,
                            "virtual_switch",
                            Captures.ofSource(move).ethernetAdapters())
                    .undetermined());
        }
        return servers.containsFact(server -> bridges(move, server, need))
                .map(bridged -> bridged ? RULE.holds(subject) : violated(move, need, subject))
                .value()
                .map(Stream::of)
                .orElseGet(() -> gaps(move, need, subject));
    }

    private static Fact<Boolean> bridges(Move move, VirtualIoServer server, Need need) {
        Fact<Boolean> bridges = server.bridges(need.vlan(), need.virtualSwitch());
        return bridges.flatMap(yes -> yes ? move.canCountOn(server) : Fact.known(false));
    }

    private static Stream<Finding> gaps(Move move, Need need, Subject subject) {
        String unknown = "whether a shared Ethernet adapter of %s bridges VLAN %s is unknown"
                .formatted(move.destinationLabel(), need.vlan());
        boolean bridgesAreUnknown = move.destinationServers().stream()
                .anyMatch(server ->
                        !server.bridges(need.vlan(), need.virtualSwitch()).isKnown());
        return Stream.of(RULE.undetermined(
                subject,
                unknown,
                bridgesAreUnknown
                        ? Captures.ofDestination(move).ethernetAdapters()
                        : Captures.ofDestination(move).partitions()));
    }

    private static Finding violated(Move move, Need need, Subject subject) {
        String virtualSwitch = need.virtualSwitch().value().orElseThrow();
        String servers =
                move.destinationServers().stream().map(VirtualIoServer::name).collect(Collectors.joining(", "));
        return RULE.violated(
                        subject,
                        "no shared Ethernet adapter of %s (%s) bridges VLAN %s on %s, which %s uses in slot %s; add the VLAN to one"
                                .formatted(
                                        move.destinationLabel(),
                                        servers,
                                        need.vlan(),
                                        virtualSwitch,
                                        move.partition().label(),
                                        need.adapter().slot()),
                        new FactRef(subject, "port_vlan"))
                .withRemedies(Bridging.remedy(move, virtualSwitch, ImmutableSortedSet.of(need.vlan())));
    }
}

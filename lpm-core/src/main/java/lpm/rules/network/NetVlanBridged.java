package lpm.rules.network;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Iterables;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lpm.change.StartVirtualIoServer;
import lpm.fact.Coverage;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.VirtualIoServer;
import lpm.model.id.VlanId;
import lpm.model.network.VirtualEthernetAdapter;
import lpm.origin.FactRef;
import lpm.origin.Subject;
import lpm.rules.Among;
import lpm.rules.Arrival;
import lpm.rules.Captures;
import lpm.rules.Cost;
import lpm.rules.Departure;
import lpm.rules.Finding;
import lpm.rules.Judgement;
import lpm.rules.MigrationMode;
import lpm.rules.MigrationRequest;
import lpm.rules.Move;
import lpm.rules.PairCondition;
import lpm.rules.PairRule;
import lpm.rules.Remedy;
import lpm.rules.RuleDescription;
import lpm.rules.Severity;
import lpm.rules.SystemCapture;

/**
 * A shared Ethernet adapter of the destination bridges every VLAN of the partition's virtual Ethernet adapters, on the virtual
 * switch of that name; with {@code --vlanbridge 2} only a warning. Silent where the switch is missing ({@code net-vswitch-same-name}) or no server exists ({@code
 * vios-present-both}).
 */
public final class NetVlanBridged implements PairRule {

    private static final RuleDescription RULE = RuleDescription.of("net-vlan-bridged", "network")
            .statement("A shared Ethernet adapter of the destination bridges every VLAN of the partition")
            .modes(ImmutableSortedSet.copyOf(MigrationMode.values()))
            .source("IBM i LPM in a multi-chassis PureFlex environment; MAN9; IBMI")
            .addCaptures(SystemCapture.PARTITIONS, SystemCapture.ETHERNET_ADAPTERS)
            .remedy(
                    "Let the trunk adapters of a shared Ethernet adapter of the destination carry the VLAN, or start the server that does")
            .consequence("I15: frames of the VLAN are dropped")
            .build();

    private static final Among<Departure, Arrival, SwitchedVlan> VLANS =
            new Among<>(NetVlanBridged::vlans, NetVlanBridged::isBridged);

    @Override
    public RuleDescription description() {
        return RULE;
    }

    @Override
    public Severity severity(MigrationRequest request) {
        return Severity.of(request.options().vlanBridge());
    }

    @Override
    public ImmutableList<PairCondition<Departure, Arrival>> conditions() {
        return ImmutableList.of(VLANS);
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

    /** A VLAN on the virtual switch of that name. */
    private record SwitchedVlan(VlanId vlan, String virtualSwitch) {}

    private static Listing<SwitchedVlan> vlans(Departure departure) {
        Listing<VirtualEthernetAdapter> adapters = departure.partition().ethernetAdapters();
        boolean all =
                adapters.stream().allMatch(adapter -> adapter.virtualSwitch().isKnown());
        return Listing.of(
                adapters.stream()
                        .flatMap(adapter -> adapter.virtualSwitch().value().stream()
                                .flatMap(name -> adapter.vlans().stream().map(vlan -> new SwitchedVlan(vlan, name))))
                        .distinct()
                        .toList(),
                all ? adapters.coverage() : Coverage.open());
    }

    /** What another rule says of the destination is not wanting here. */
    private static Fact<Boolean> isBridged(Arrival arrival, SwitchedVlan vlan) {
        return isLeftToOthers(arrival, Fact.known(vlan.virtualSwitch()))
                ? Fact.known(true)
                : arrival.servers().containsFact(server -> bridges(arrival, server, vlan));
    }

    private static boolean isLeftToOthers(Arrival arrival, Fact<String> virtualSwitch) {
        return (arrival.servers().isComplete() && arrival.servers().items().isEmpty())
                || virtualSwitch
                        .flatMap(name -> arrival.fact(system -> system.virtualSwitches()
                                .contains(known -> known.name().equals(name))))
                        .isKnownAnd(present -> !present);
    }

    private static Fact<Boolean> bridges(Arrival arrival, VirtualIoServer server, SwitchedVlan vlan) {
        return server.bridges(vlan.vlan(), Fact.known(vlan.virtualSwitch()))
                .flatMap(yes -> yes ? arrival.canCountOn(server) : Fact.known(false));
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
        Arrival arrival = Arrival.of(move);
        if (isLeftToOthers(arrival, need.virtualSwitch())) {
            return Stream.empty();
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
        return need.virtualSwitch()
                .flatMap(name -> VLANS.offers().apply(arrival).has(new SwitchedVlan(need.vlan(), name)))
                .map(bridged -> bridged ? RULE.holds(subject) : violated(move, need, subject))
                .value()
                .map(Stream::of)
                .orElseGet(() -> gaps(move, need, subject));
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
        ImmutableList<VirtualIoServer> stopped = move.destinationServers().stream()
                .filter(server ->
                        server.bridges(need.vlan(), need.virtualSwitch()).isKnownAnd(yes -> yes))
                .collect(ImmutableList.toImmutableList());
        String servers = move.destinationServers().stream()
                .map(server -> stopped.contains(server)
                        ? "%s would, but is %s".formatted(server.name(), server.state())
                        : server.name())
                .collect(Collectors.joining(", "));
        String advice = stopped.isEmpty()
                ? "add the VLAN to one"
                : "start %s, or add the VLAN to another"
                        .formatted(stopped.get(0).name());
        Subject adapter = Subject.on(
                move.partition().key(),
                Subject.Kind.VIRTUAL_ETHERNET_ADAPTER,
                need.adapter().slot().toString());
        Finding finding = RULE.violated(
                subject,
                "no shared Ethernet adapter of %s (%s) bridges VLAN %s on %s, which %s uses in slot %s; %s"
                        .formatted(
                                move.destinationLabel(),
                                servers,
                                need.vlan(),
                                virtualSwitch,
                                move.partition().label(),
                                need.adapter().slot(),
                                advice),
                new FactRef(adapter, adapterAttribute(need)));
        return finding.withFacts(Iterables.concat(
                        finding.facts(),
                        move.destinationServers().stream()
                                .map(server -> new FactRef(Subject.of(server), "shared_ethernet_adapters"))
                                .toList()))
                .withRemedies(Stream.concat(
                                stopped.stream().limit(1).map(NetVlanBridged::start),
                                bridge(move, virtualSwitch).stream())
                        .collect(ImmutableList.toImmutableList()));
    }

    private static String adapterAttribute(Need need) {
        return need.adapter().portVlan().equals(need.vlan()) ? "port_vlan" : "additional_vlans";
    }

    private static Remedy start(VirtualIoServer server) {
        return Remedy.of("Start %s".formatted(server.name()), Cost.ON_LINE, new StartVirtualIoServer(server.key()));
    }

    /** All that is not bridged on a switch at once, and beside what is created for other switches. */
    private static Optional<Remedy> bridge(Move move, String virtualSwitch) {
        ImmutableListMultimap<String, VlanId> unbridged = VLANS.lacking(Departure.of(move), Arrival.of(move)).stream()
                .collect(
                        ImmutableListMultimap.toImmutableListMultimap(SwitchedVlan::virtualSwitch, SwitchedVlan::vlan));
        Move then = move;
        for (String other : unbridged.keySet()) {
            Optional<Remedy> remedy = Bridging.remedy(then, other, ImmutableSortedSet.copyOf(unbridged.get(other)));
            if (other.equals(virtualSwitch)) {
                return remedy;
            }
            then = Bridging.after(then, remedy.map(Remedy::changes).orElse(ImmutableList.of()));
        }
        return Optional.empty();
    }
}

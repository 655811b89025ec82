package lpm.rules.network;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Comparator;
import java.util.stream.Stream;
import lpm.change.Change;
import lpm.change.CreateVirtualSwitch;
import lpm.fact.Coverage;
import lpm.fact.Listing;
import lpm.model.LogicalPartition;
import lpm.model.ManagedSystem;
import lpm.model.id.VlanId;
import lpm.model.network.VirtualEthernetAdapter;
import lpm.model.network.VirtualSwitch;
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
import lpm.rules.Move;
import lpm.rules.Offer;
import lpm.rules.PairCondition;
import lpm.rules.PairRule;
import lpm.rules.Remedy;
import lpm.rules.RuleDescription;
import lpm.rules.SystemCapture;

/** The destination has a virtual switch of the name of each one that the partition's virtual Ethernet adapters are plugged into. */
public final class NetVswitchSameName implements PairRule {

    private static final RuleDescription RULE = RuleDescription.of("net-vswitch-same-name", "network")
            .statement("The destination has a virtual switch of the same name for every virtual Ethernet adapter")
            .modes(ImmutableSortedSet.copyOf(MigrationMode.values()))
            .source("IBMI")
            .addCaptures(SystemCapture.ETHERNET_ADAPTERS, SystemCapture.VIRTUAL_SWITCHES)
            .remedy("Create the virtual switch on the destination, and bridge its VLANs there")
            .consequence("dst_shell: there is no virtual switch to plug the adapter into")
            .build();

    private static final Among<Departure, Arrival, String> SWITCHES =
            new Among<>(NetVswitchSameName::names, arrival -> Offer.of(arrival.listing(NetVswitchSameName::offered)));

    @Override
    public RuleDescription description() {
        return RULE;
    }

    @Override
    public ImmutableList<PairCondition<Departure, Arrival>> conditions() {
        return ImmutableList.of(SWITCHES);
    }

    @Override
    public ImmutableList<Finding> check(Move move) {
        Listing<VirtualEthernetAdapter> adapters = move.partition().ethernetAdapters();
        Judgement captured = Judgement.of(
                RULE,
                Subject.of(move.partition()),
                "ethernet_adapters",
                Captures.ofSource(move).ethernetAdapters());
        return Stream.of(
                        captured.unlessKnown(adapters.whole()),
                        adapters.stream()
                                .flatMap(adapter -> Judgement.of(
                                                RULE,
                                                Subject.on(
                                                        move.partition().key(),
                                                        Subject.Kind.VIRTUAL_ETHERNET_ADAPTER,
                                                        "slot " + adapter.slot()),
                                                "virtual_switch",
                                                Captures.ofSource(move).ethernetAdapters())
                                        .unlessKnown(adapter.virtualSwitch())),
                        names(move.partition()).map(name -> judge(move, name)))
                .flatMap(findings -> findings)
                .collect(ImmutableList.toImmutableList());
    }

    private static Listing<String> names(Departure departure) {
        Listing<VirtualEthernetAdapter> adapters = departure.partition().ethernetAdapters();
        boolean all =
                adapters.stream().allMatch(adapter -> adapter.virtualSwitch().isKnown());
        return Listing.of(names(departure.partition()).toList(), all ? adapters.coverage() : Coverage.open());
    }

    private static Listing<String> offered(ManagedSystem system) {
        Listing<VirtualSwitch> switches = system.virtualSwitches();
        return Listing.of(switches.stream().map(VirtualSwitch::name).toList(), switches.coverage());
    }

    private static Stream<String> names(LogicalPartition partition) {
        return partition.ethernetAdapters().stream()
                .flatMap(adapter -> adapter.virtualSwitch().value().stream())
                .distinct();
    }

    private static Finding judge(Move move, String name) {
        Judgement judgement = Judgement.ofDestination(
                RULE, move, "virtual_switches", Captures.ofDestination(move).virtualSwitches());
        return judgement.judge(
                SWITCHES.offers().apply(Arrival.of(move)).has(name),
                present -> present,
                missing -> violated(move, name));
    }

    private static ImmutableSortedSet<VlanId> vlans(Move move, String name) {
        return move.partition().ethernetAdapters().stream()
                .filter(adapter -> adapter.virtualSwitch().isKnownAnd(name::equals))
                .flatMap(adapter -> adapter.vlans().stream())
                .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
    }

    /** Bridges for a new switch, beside those for the other ones that are missing before it. */
    private static ImmutableList<Change> bridges(Move move, ManagedSystem system, String name) {
        Move then = move;
        for (String other :
                names(move.partition()).takeWhile(each -> !each.equals(name)).toList()) {
            if (!system.virtualSwitches().shows(known -> known.name().equals(other))) {
                then = Bridging.after(then, Bridging.changes(then, other, vlans(move, other)));
            }
        }
        return Bridging.changes(then, name, vlans(move, name));
    }

    private static Finding violated(Move move, String name) {
        ManagedSystem system = move.destination().orElseThrow();
        ImmutableList<Change> bridges = bridges(move, system, name);
        ImmutableList<Change> changes = ImmutableList.<Change>builder()
                .add(new CreateVirtualSwitch(system.id(), name))
                .addAll(bridges)
                .build();
        Subject subject = Subject.on(system.id(), Subject.Kind.VIRTUAL_SWITCH, name);
        return RULE.violated(
                        subject,
                        "%s has no virtual switch %s, into which %s is plugged; create it, or rename the switch that stands for it"
                                .formatted(
                                        system.label(), name, move.partition().label()),
                        new FactRef(Subject.of(system.id()), "virtual_switches"))
                .withRemedies(Remedy.of(
                        bridges.isEmpty()
                                ? "Create the virtual switch %s on %s".formatted(name, system.label())
                                : "Create the virtual switch %s on %s, and bridge VLAN %s there"
                                        .formatted(name, system.label(), Bridging.words(vlans(move, name))),
                        Cost.ON_LINE,
                        changes.toArray(Change[]::new)));
    }
}

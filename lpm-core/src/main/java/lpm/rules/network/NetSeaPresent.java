package lpm.rules.network;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Comparator;
import java.util.stream.Collectors;
import lpm.fact.Fact;
import lpm.model.VirtualIoServer;
import lpm.model.id.VlanId;
import lpm.model.network.VirtualEthernetAdapter;
import lpm.origin.FactRef;
import lpm.origin.Subject;
import lpm.rules.Arrival;
import lpm.rules.Captures;
import lpm.rules.Cost;
import lpm.rules.Departure;
import lpm.rules.Finding;
import lpm.rules.Judgement;
import lpm.rules.MigrationMode;
import lpm.rules.Move;
import lpm.rules.PairCondition;
import lpm.rules.PairRule;
import lpm.rules.Remedy;
import lpm.rules.RuleDescription;
import lpm.rules.SourceAlone;
import lpm.rules.SystemCapture;

/**
 * A shared Ethernet adapter bridges the partition's network on the source; whether one does on the destination {@code net-vlan-bridged}
 * says better. A partition with virtual NICs alone needs none. There is no remedy for a partition without any adapter: which network it
 * needs only its owner knows.
 */
public final class NetSeaPresent implements PairRule {

    private static final RuleDescription RULE = RuleDescription.of("net-sea-present", "network")
            .statement("The partition has a virtual Ethernet adapter, and the source a shared Ethernet adapter")
            .modes(ImmutableSortedSet.of(MigrationMode.ACTIVE, MigrationMode.INACTIVE))
            .source("NET10")
            .addCaptures(SystemCapture.ETHERNET_ADAPTERS, SystemCapture.VIRTUAL_NICS)
            .remedy(
                    "Create a shared Ethernet adapter on the source; which network a partition without an adapter needs only its owner knows")
            .consequence("I15: the peers are on the source")
            .build();

    @Override
    public RuleDescription description() {
        return RULE;
    }

    @Override
    public ImmutableList<PairCondition<Departure, Arrival>> conditions() {
        return ImmutableList.of(new SourceAlone<>(NetSeaPresent::hasNetwork));
    }

    @Override
    public ImmutableList<Finding> check(Move move) {
        Judgement adapters = Judgement.of(
                RULE,
                Subject.of(move.partition()),
                "ethernet_adapters",
                Captures.ofSource(move).ethernetAdapters());
        Fact<Boolean> has = move.partition().ethernetAdapters().contains(adapter -> true);
        if (!has.isKnown()) {
            return ImmutableList.of(adapters.undetermined());
        }
        return has.isKnownAnd(yes -> yes) ? ImmutableList.of(source(move)) : ImmutableList.of(without(move, adapters));
    }

    private static Finding without(Move move, Judgement adapters) {
        Judgement nics = Judgement.of(
                RULE,
                Subject.of(move.partition()),
                "virtual_nic_adapters",
                Captures.ofSource(move).virtualNics());
        return move.partition()
                .virtualNicAdapters()
                .contains(adapter -> true)
                .map(nic -> nic
                        ? RULE.notApplicable(Subject.of(move.partition()))
                        : adapters.violated("%s has no virtual Ethernet adapter; create one"
                                .formatted(move.partition().label())))
                .value()
                .orElseGet(nics::undetermined);
    }

    private static Finding source(Move move) {
        return isBridged(Departure.of(move))
                .map(yes -> yes ? RULE.holds(Subject.of(move.source().id())) : violated(move))
                .value()
                .orElseGet(() -> RULE.undetermined(
                        Subject.of(move.source().id()),
                        "whether %s has a shared Ethernet adapter is unknown"
                                .formatted(move.source().label()),
                        Captures.ofSource(move).ethernetAdapters()));
    }

    private static Fact<Boolean> isBridged(Departure departure) {
        return departure.servers().containsFact(NetSeaPresent::bridges);
    }

    /** A partition without virtual Ethernet adapters needs a virtual NIC. */
    private static Fact<Boolean> hasNetwork(Departure departure) {
        return departure
                .partition()
                .ethernetAdapters()
                .contains(adapter -> true)
                .flatMap(has -> has
                        ? isBridged(departure)
                        : departure.partition().virtualNicAdapters().contains(adapter -> true));
    }

    /** What it tells itself, or the trunk adapters that the console lists: they are made for nothing else. */
    private static Fact<Boolean> bridges(VirtualIoServer server) {
        Fact<Boolean> told = server.sharedEthernetAdapters().contains(bridge -> true);
        Fact<Boolean> listed = server.ethernetAdapters().containsFact(VirtualEthernetAdapter::trunk);
        return listed.isKnownAnd(yes -> yes) ? listed : told.or(listed);
    }

    private static Finding violated(Move move) {
        String servers =
                move.sourceServers().stream().map(VirtualIoServer::name).collect(Collectors.joining(", "));
        ImmutableSortedSet<VlanId> vlans = move.partition().ethernetAdapters().stream()
                .flatMap(adapter -> adapter.vlans().stream())
                .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
        Finding finding = RULE.violated(
                Subject.of(move.source().id()),
                "no Virtual I/O Server of %s (%s) has a shared Ethernet adapter; create one"
                        .formatted(move.source().label(), servers),
                new FactRef(Subject.of(move.partition()), "ethernet_adapters"));
        return move.sourceServers().stream()
                .flatMap(server -> move.partition().ethernetAdapters().items().get(0).virtualSwitch().value().stream()
                        .flatMap(name -> Bridging.newBridge(server, name, vlans).stream()))
                .findFirst()
                .map(change -> finding.withRemedies(
                        Remedy.of("Create a shared Ethernet adapter on the source", Cost.ON_LINE, change)))
                .orElse(finding);
    }
}

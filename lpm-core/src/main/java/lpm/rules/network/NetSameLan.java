package lpm.rules.network;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.stream.Stream;
import lpm.change.JoinNetwork;
import lpm.fact.Fact;
import lpm.model.ManagedSystem;
import lpm.origin.Subject;
import lpm.rules.Among;
import lpm.rules.Arrival;
import lpm.rules.AskedFact;
import lpm.rules.Cost;
import lpm.rules.Departure;
import lpm.rules.FactSource;
import lpm.rules.Finding;
import lpm.rules.Judgement;
import lpm.rules.MigrationMode;
import lpm.rules.Missing;
import lpm.rules.Move;
import lpm.rules.Offer;
import lpm.rules.PairCondition;
import lpm.rules.PairRule;
import lpm.rules.Remedy;
import lpm.rules.RuleDescription;

/**
 * Bridges of both systems lead to one Ethernet network, so that the partition meets its neighbours again. No command tells where cables
 * lead, and no console asks: only after the move is it seen who answers, unless a person states the networks.
 */
public final class NetSameLan implements PairRule {

    private static final String NETWORK = "ethernet_network";

    private static final RuleDescription RULE = RuleDescription.of("net-same-lan", "network")
            .statement("Both systems are on the same Ethernet network")
            .modes(ImmutableSortedSet.of(MigrationMode.ACTIVE))
            .facts(FactSource.RUN_TIME)
            .source("IBMI")
            .addCaptures(new AskedFact("ethernet_network"))
            .remedy("Connect the bridges of the destination to the network of the source")
            .consequence("I15: the peers are on another network")
            .build();

    private static final Among<Departure, Arrival, String> SAME = Among.oneOf(
            departure -> departure.source().ethernetNetwork(),
            arrival -> Offer.only(arrival.fact(ManagedSystem::ethernetNetwork)));

    @Override
    public RuleDescription description() {
        return RULE;
    }

    @Override
    public ImmutableList<PairCondition<Departure, Arrival>> conditions() {
        return ImmutableList.of(SAME);
    }

    @Override
    public ImmutableList<Finding> check(Move move) {
        Judgement source = network(Subject.of(move.source().id()));
        Judgement destination = network(Judgement.destination(move));
        Fact<String> here = move.source().ethernetNetwork();
        Fact<String> there = move.onDestination(ManagedSystem::ethernetNetwork);
        return SAME.holds(Departure.of(move), Arrival.of(move))
                .map(same -> ImmutableList.of(same ? destination.holds() : violated(move, destination)))
                .value()
                .orElseGet(() -> Stream.concat(source.unlessKnown(here), destination.unlessKnown(there))
                        .collect(ImmutableList.toImmutableList()));
    }

    private static Judgement network(Subject system) {
        return Judgement.of(
                RULE,
                system,
                NETWORK,
                Missing.asked(
                        "system " + system, NETWORK, "what the Ethernet network of %s is called".formatted(system)));
    }

    private static Finding violated(Move move, Judgement destination) {
        ManagedSystem system = move.destination().orElseThrow();
        String network = move.source().ethernetNetwork().value().orElseThrow();
        return destination.violated(
                "%s is on the Ethernet network %s, but %s on %s; connect both to one"
                        .formatted(move.source().label(), network, system.label(), system.ethernetNetwork()),
                Remedy.of(
                        "Connect the bridges of %s to %s".formatted(system.label(), network),
                        Cost.ON_LINE,
                        new JoinNetwork(system.id(), network)));
    }
}

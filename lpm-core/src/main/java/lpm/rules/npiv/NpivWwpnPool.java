package lpm.rules.npiv;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.primitives.Ints;
import java.util.stream.Stream;
import lpm.change.AddPortNames;
import lpm.fact.Listing;
import lpm.model.ManagedSystem;
import lpm.model.storage.VirtualFibreChannelMapping;
import lpm.rules.Amount;
import lpm.rules.Arrival;
import lpm.rules.Captures;
import lpm.rules.Cost;
import lpm.rules.Departure;
import lpm.rules.FibreChannelConnection;
import lpm.rules.Finding;
import lpm.rules.Fits;
import lpm.rules.Judgement;
import lpm.rules.MigrationMode;
import lpm.rules.Move;
import lpm.rules.PairCondition;
import lpm.rules.PairRule;
import lpm.rules.Remedy;
import lpm.rules.RuleDescription;
import lpm.rules.Severity;
import lpm.rules.SystemCapture;

/** The destination has port names left for the pair of each virtual Fibre Channel adapter, should it have to give new ones. */
public final class NpivWwpnPool implements PairRule {

    private static final RuleDescription RULE = RuleDescription.of("npiv-wwpn-pool", "npiv")
            .statement("The destination has port names left for each virtual Fibre Channel adapter")
            .severity(Severity.WARNING)
            .modes(ImmutableSortedSet.of(MigrationMode.INACTIVE))
            .source("DOCEST, not confirmed as a rule")
            .confirmed(false)
            .addCaptures(SystemCapture.FIBRE_CHANNEL_ADAPTERS, SystemCapture.PORT_NAMES)
            .remedy("Order port names for the destination")
            .noConsequence("a migration keeps the pair of names of each adapter, and takes none from the pool")
            .build();

    private static final Fits<Departure, Arrival> LEFT = Fits.of(
            NpivWwpnPool::needed,
            arrival -> arrival.fact(ManagedSystem::remainingPortNames).map(Number::longValue));

    @Override
    public RuleDescription description() {
        return RULE;
    }

    @Override
    public ImmutableList<PairCondition<Departure, Arrival>> conditions() {
        return ImmutableList.of(LEFT);
    }

    @Override
    public ImmutableList<Finding> check(Move move) {
        return Connections.judge(RULE, move, () -> Stream.of(judge(move)));
    }

    private static Amount needed(Departure departure) {
        Listing<FibreChannelConnection> connections =
                FibreChannelConnection.of(departure.partition(), departure.servers());
        long names = (long) VirtualFibreChannelMapping.PORT_NAMES
                * connections.items().size();
        return connections.isComplete() ? Amount.exactly(names) : Amount.atLeast(names);
    }

    private static Finding judge(Move move) {
        int needed = Ints.checkedCast(needed(Departure.of(move)).least());
        Judgement left = Judgement.ofDestination(
                RULE, move, "remaining_port_names", Captures.ofDestination(move).portNames());
        return left.judge(
                move.onDestination(ManagedSystem::remainingPortNames),
                remaining -> remaining >= needed,
                remaining -> left.violated(
                        "%s has %s port names left, but the virtual Fibre Channel adapters of %s need %s; order more"
                                .formatted(
                                        move.destinationLabel(),
                                        remaining,
                                        move.partition().label(),
                                        needed),
                        Remedy.of(
                                "Order port names for %s".formatted(move.destinationLabel()),
                                Cost.ON_LINE,
                                new AddPortNames(
                                        move.destination().orElseThrow().id(), needed))));
    }
}

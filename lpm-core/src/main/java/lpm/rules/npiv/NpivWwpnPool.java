package lpm.rules.npiv;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.stream.Stream;
import lpm.change.AddPortNames;
import lpm.model.ManagedSystem;
import lpm.model.storage.VirtualFibreChannelMapping;
import lpm.rules.Captures;
import lpm.rules.Cost;
import lpm.rules.FibreChannelConnection;
import lpm.rules.Finding;
import lpm.rules.Judgement;
import lpm.rules.MigrationMode;
import lpm.rules.Move;
import lpm.rules.Remedy;
import lpm.rules.Rule;
import lpm.rules.RuleDescription;
import lpm.rules.Severity;
import lpm.rules.SystemCapture;

/** The destination has port names left for the pair of each virtual Fibre Channel adapter, should it have to give new ones. */
public final class NpivWwpnPool implements Rule {

    private static final RuleDescription RULE = RuleDescription.of("npiv-wwpn-pool", "npiv")
            .statement("The destination has port names left for each virtual Fibre Channel adapter")
            .severity(Severity.WARNING)
            .modes(ImmutableSortedSet.of(MigrationMode.INACTIVE))
            .source("DOCEST, not confirmed as a rule")
            .confirmed(false)
            .addCaptures(SystemCapture.FIBRE_CHANNEL_ADAPTERS, SystemCapture.PORT_NAMES)
            .remedy("Order port names for the destination")
            .noConsequence("only active migrations are simulated")
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
        return Connections.judge(RULE, move, () -> Stream.of(judge(move)));
    }

    private static Finding judge(Move move) {
        int needed = VirtualFibreChannelMapping.PORT_NAMES
                * FibreChannelConnection.of(move).items().size();
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

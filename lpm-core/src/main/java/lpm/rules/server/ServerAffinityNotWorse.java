package lpm.rules.server;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import lpm.origin.Subject;
import lpm.rules.FactSource;
import lpm.rules.Finding;
import lpm.rules.MigrationMode;
import lpm.rules.Missing;
import lpm.rules.Move;
import lpm.rules.Rule;
import lpm.rules.RuleDescription;

/**
 * With {@code --affinity} the affinity score of the partition must not be lower on the destination. What the score would be
 * there depends on where the hypervisor places the partition, which only the move itself can tell.
 */
public final class ServerAffinityNotWorse implements Rule {

    private static final RuleDescription RULE = RuleDescription.of("server-affinity-not-worse", "server")
            .statement(
                    "The affinity score of the partition is not lower on the destination, if the request asks for that")
            .modes(ImmutableSortedSet.of(MigrationMode.ACTIVE))
            .facts(FactSource.RUN_TIME)
            .source("PYPV; MAN9")
            .noRemedy("what the score would be only the move itself tells; without --affinity it is not asked")
            .noConsequence("the score is not simulated")
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
        Subject subject = Subject.of(move.partition());
        if (!move.request().options().affinity()) {
            return ImmutableList.of(RULE.notApplicable(subject));
        }
        return ImmutableList.of(RULE.undetermined(
                subject,
                "what the affinity score of %s would be on %s only the console can tell when it moves"
                        .formatted(move.partition().label(), move.destinationLabel()),
                new Missing("migrlpar -o v --affinity", "the management console")));
    }
}

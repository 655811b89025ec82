package planted.lpm.rules.partition;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import lpm.rules.Finding;
import lpm.rules.MigrationMode;
import lpm.rules.Move;
import lpm.rules.Rule;
import lpm.rules.RuleDescription;

/** What the planted rules share: they check nothing. */
public interface PlantedRule extends Rule {

    String id();

    @Override
    default RuleDescription description() {
        return RuleDescription.of(id(), "partition")
                .statement("It is so")
                .modes(ImmutableSortedSet.of(MigrationMode.ACTIVE))
                .source("nobody")
                .noRemedy("an example has none")
                .build();
    }

    @Override
    default Scope scope() {
        return Scope.PARTITION;
    }

    @Override
    default ImmutableList<Finding> check(Move move) {
        return ImmutableList.of();
    }
}

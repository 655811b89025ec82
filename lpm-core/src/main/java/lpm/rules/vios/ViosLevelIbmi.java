package lpm.rules.vios;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import lpm.model.OperatingEnvironment;
import lpm.model.id.Release;
import lpm.rules.Finding;
import lpm.rules.MigrationMode;
import lpm.rules.Move;
import lpm.rules.Rule;
import lpm.rules.RuleDescription;
import lpm.rules.ServerCapture;

/** Both sides serve IBM i with a level that can have it moved. Captured: {@code ioslevel}. */
public final class ViosLevelIbmi implements Rule {

    private static final Release LEAST = new Release("2.2.1.4");

    private static final RuleDescription RULE = RuleDescription.of("vios-level-ibmi", "vios")
            .statement("Each Virtual I/O Server of an IBM i partition, on both sides, is at level 2.2.1.4 or later")
            .modes(ImmutableSortedSet.of(MigrationMode.ACTIVE, MigrationMode.INACTIVE))
            .environments(ImmutableSortedSet.of(OperatingEnvironment.IBM_I))
            .source("IBMI")
            .addCaptures(ServerCapture.LEVEL)
            .remedy("Update the Virtual I/O Server to 2.2.1.4 or later (updateios), and restart it")
            .noConsequence("a level is a promise of support")
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
        return Levels.judge(RULE, move, LEAST, "cannot take part in the migration of IBM i");
    }
}

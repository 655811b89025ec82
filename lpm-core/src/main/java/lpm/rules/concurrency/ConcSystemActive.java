package lpm.rules.concurrency;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import lpm.rules.Finding;
import lpm.rules.MigrationMode;
import lpm.rules.Move;
import lpm.rules.Rule;
import lpm.rules.RuleDescription;

/** Each system takes part in fewer active migrations than it supports at a time. */
public final class ConcSystemActive implements Rule {

    private static final RuleDescription RULE = RuleDescription.of("conc-system-active", "concurrency")
            .statement("Both managed systems can take part in one more active migration")
            .modes(ImmutableSortedSet.of(MigrationMode.ACTIVE))
            .source("VAL7 table 1; NOVAPV")
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
        return Counter.ACTIVE.judge(RULE, move);
    }
}

package lpm.rules.concurrency;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import lpm.rules.Arrival;
import lpm.rules.Departure;
import lpm.rules.Finding;
import lpm.rules.MigrationMode;
import lpm.rules.Move;
import lpm.rules.PairCondition;
import lpm.rules.PairRule;
import lpm.rules.RuleDescription;
import lpm.rules.SystemCapture;

/** Each system takes part in fewer inactive migrations than it supports at a time. */
public final class ConcSystemInactive implements PairRule {

    private static final RuleDescription RULE = RuleDescription.of("conc-system-inactive", "concurrency")
            .statement("Both managed systems can take part in one more inactive migration")
            .modes(ImmutableSortedSet.of(MigrationMode.INACTIVE))
            .source("VAL7 table 1")
            .addCaptures(SystemCapture.MOBILITY)
            .remedy("Wait until fewer inactive migrations of the system are in progress")
            .consequence("lock: the system takes part in no more")
            .build();

    @Override
    public RuleDescription description() {
        return RULE;
    }

    @Override
    public ImmutableList<PairCondition<Departure, Arrival>> conditions() {
        return Counter.INACTIVE.conditions();
    }

    @Override
    public ImmutableList<Finding> check(Move move) {
        return Counter.INACTIVE.judge(RULE, move);
    }
}

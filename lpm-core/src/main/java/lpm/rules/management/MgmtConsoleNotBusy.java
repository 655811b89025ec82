package lpm.rules.management;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import lpm.change.ChangePartitionSetting;
import lpm.change.PartitionSetting;
import lpm.model.LogicalPartition;
import lpm.origin.Subject;
import lpm.rules.AskedFact;
import lpm.rules.Cost;
import lpm.rules.FactSource;
import lpm.rules.Finding;
import lpm.rules.Judgement;
import lpm.rules.MigrationMode;
import lpm.rules.Missing;
import lpm.rules.Move;
import lpm.rules.Remedy;
import lpm.rules.Rule;
import lpm.rules.RuleDescription;
import lpm.rules.Severity;

/**
 * No other task of a console holds the partition or one of the systems. No command lists tasks, and one may begin after any validation:
 * the move itself finds out, and waits or gives up. That validation asks is not confirmed.
 */
public final class MgmtConsoleNotBusy implements Rule {

    private static final String HELD = "held_by_task";

    private static final RuleDescription RULE = RuleDescription.of("mgmt-console-not-busy", "management")
            .statement("No other task of a management console holds the partition or its system")
            .severity(Severity.WARNING)
            .modes(ImmutableSortedSet.copyOf(MigrationMode.values()))
            .facts(FactSource.RUN_TIME)
            .source("widely known; not confirmed")
            .confirmed(false)
            .addCaptures(new AskedFact("held_by_task"))
            .remedy("Wait for the task that holds the partition, or end it")
            .noConsequence("tasks of consoles are not simulated")
            .build();

    @Override
    public RuleDescription description() {
        return RULE;
    }

    @Override
    public Scope scope() {
        return Scope.PARTITION;
    }

    @Override
    public ImmutableList<Finding> check(Move move) {
        LogicalPartition partition = move.partition();
        Judgement held = Judgement.of(
                RULE,
                Subject.of(partition),
                HELD,
                Missing.asked(partition.key(), HELD, "whether a task of a console holds " + partition.label()));
        return ImmutableList.of(held.judge(
                partition.heldByTask(),
                busy -> !busy,
                busy -> held.violated(
                        "another task of a management console holds %s or its system; wait until it has ended"
                                .formatted(partition.label()),
                        Remedy.of(
                                "Wait for the task that holds %s, or end it".formatted(partition.label()),
                                Cost.ON_LINE,
                                new ChangePartitionSetting(partition.key(), PartitionSetting.NOT_HELD_BY_TASK)))));
    }
}

package lpm.rules.partition;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Optional;
import lpm.change.SetPartitionState;
import lpm.model.LogicalPartition;
import lpm.model.PartitionState;
import lpm.origin.Subject;
import lpm.rules.Captures;
import lpm.rules.Cost;
import lpm.rules.Finding;
import lpm.rules.Judgement;
import lpm.rules.MigrationMode;
import lpm.rules.Move;
import lpm.rules.Remedy;
import lpm.rules.Rule;
import lpm.rules.RuleDescription;
import lpm.rules.SystemCapture;

/**
 * A partition that moves while it is suspended is Suspended. That it has a reserved storage device to be suspended to is part of the
 * same demand, but reserved storage is not modelled: this rule does not look at it. A state such as {@code Migrating - Suspended} is
 * left to {@code lpar-migration-state-idle} where the migration state is known too.
 */
public final class LparStateSuspended implements Rule {

    private static final RuleDescription RULE = RuleDescription.of("lpar-state-suspended", "partition")
            .statement("For a suspended migration, the partition is in the state Suspended")
            .modes(ImmutableSortedSet.of(MigrationMode.SUSPENDED))
            .source("A4A")
            .addCaptures(SystemCapture.PARTITIONS)
            .remedy("Suspend the partition to its reserved storage device")
            .consequence("release: no state of the partition was saved that could move")
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
        if (MigratingState.isReported(partition)) {
            return ImmutableList.of();
        }
        Judgement judgement = Judgement.of(
                RULE, Subject.of(partition), "state", Captures.ofSource(move).partitions());
        return ImmutableList.of(judgement.judge(
                partition.state(), PartitionState.SUSPENDED::equals, state -> violated(judgement, partition, state)));
    }

    private static Finding violated(Judgement judgement, LogicalPartition partition, PartitionState state) {
        return judgement.violated(
                "%s is %s, but a suspended migration needs it %s; %s"
                        .formatted(partition.label(), state, PartitionState.SUSPENDED, advice(state)),
                Remedy.of(
                        state.equals(PartitionState.RUNNING)
                                ? "Suspend %s to its reserved storage device".formatted(partition.label())
                                : "Start %s, and suspend it to its reserved storage device"
                                        .formatted(partition.label()),
                        Cost.PARTITION_RESTART,
                        new SetPartitionState(partition.key(), PartitionState.SUSPENDED, Optional.empty())));
    }

    private static String advice(PartitionState state) {
        if (state.equals(PartitionState.RUNNING)) {
            return "suspend it, or move it active";
        }
        return state.equals(PartitionState.NOT_ACTIVATED)
                ? "start and suspend it, or move it inactive"
                : "wait until it is suspended";
    }
}

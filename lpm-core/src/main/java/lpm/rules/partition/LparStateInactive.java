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
 * A partition that moves while it is off is Not Activated. A state such as {@code Migrating - Not Activated} is left to
 * {@code lpar-migration-state-idle} where the migration state is known too.
 */
public final class LparStateInactive implements Rule {

    private static final RuleDescription RULE = RuleDescription.of("lpar-state-inactive", "partition")
            .statement("For an inactive migration, the partition is in the state Not Activated")
            .modes(ImmutableSortedSet.of(MigrationMode.INACTIVE))
            .source("IVMENV")
            .addCaptures(SystemCapture.PARTITIONS)
            .remedy("Shut the partition down, or move it active")
            .consequence("release: the hypervisor does not give away a partition that is not off")
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
                partition.state(),
                PartitionState.NOT_ACTIVATED::equals,
                state -> violated(judgement, partition, state)));
    }

    private static Finding violated(Judgement judgement, LogicalPartition partition, PartitionState state) {
        return judgement.violated(
                "%s is %s, but an inactive migration needs it %s; %s"
                        .formatted(
                                partition.label(),
                                state,
                                PartitionState.NOT_ACTIVATED,
                                state.equals(PartitionState.RUNNING)
                                        ? "shut it down, or move it active"
                                        : "shut it down"),
                Remedy.of(
                        "Shut %s down".formatted(partition.label()),
                        Cost.PARTITION_RESTART,
                        new SetPartitionState(partition.key(), PartitionState.NOT_ACTIVATED, Optional.empty())));
    }
}

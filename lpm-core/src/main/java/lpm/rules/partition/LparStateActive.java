package lpm.rules.partition;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import lpm.change.SetPartitionState;
import lpm.model.LogicalPartition;
import lpm.model.PartitionProfile;
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
 * A partition that moves while it runs is Running. A state such as {@code Migrating - Running} is left to
 * {@code lpar-migration-state-idle} where the migration state is known too.
 */
public final class LparStateActive implements Rule {

    private static final RuleDescription RULE = RuleDescription.of("lpar-state-active", "partition")
            .statement("For an active migration, the partition is in the state Running")
            .modes(ImmutableSortedSet.of(MigrationMode.ACTIVE))
            .source("PYPV; IVMENV")
            .addCaptures(SystemCapture.PARTITIONS)
            .remedy("Start the partition, or move it inactive")
            .consequence("bind_src: there is no running memory to read")
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
                partition.state(), PartitionState.RUNNING::equals, state -> violated(judgement, partition, state)));
    }

    private static Finding violated(Judgement judgement, LogicalPartition partition, PartitionState state) {
        return judgement.violated(
                "%s is %s, but an active migration needs it %s; %s"
                        .formatted(
                                partition.label(),
                                state,
                                PartitionState.RUNNING,
                                state.equals(PartitionState.NOT_ACTIVATED)
                                        ? "start it, or move it inactive"
                                        : "wait until it runs, or start it"),
                Remedy.of(
                        "Start %s".formatted(partition.label()),
                        Cost.PARTITION_RESTART,
                        new SetPartitionState(
                                partition.key(),
                                PartitionState.RUNNING,
                                partition.profile().map(PartitionProfile::name).value())));
    }
}

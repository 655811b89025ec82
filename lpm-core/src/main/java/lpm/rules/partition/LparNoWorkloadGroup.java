package lpm.rules.partition;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Optional;
import lpm.change.PartitionSetting;
import lpm.model.OperatingEnvironment;
import lpm.rules.Captures;
import lpm.rules.Cost;
import lpm.rules.Finding;
import lpm.rules.MigrationMode;
import lpm.rules.Move;
import lpm.rules.Rule;
import lpm.rules.RuleDescription;
import lpm.rules.Severity;
import lpm.rules.SystemCapture;

/**
 * The partition is in no workload group. That it must be taken back into one after a move is documented; that validation refuses it
 * is not confirmed.
 */
public final class LparNoWorkloadGroup implements Rule {

    private static final RuleDescription RULE = RuleDescription.of("lpar-no-workload-group", "partition")
            .statement("The partition is in no partition workload group")
            .severity(Severity.WARNING)
            .modes(ImmutableSortedSet.of(MigrationMode.ACTIVE, MigrationMode.INACTIVE))
            .environments(ImmutableSortedSet.of(OperatingEnvironment.AIX_LINUX))
            .source("PROC5; VAL7 table 4, not confirmed")
            .confirmed(false)
            .addCaptures(SystemCapture.PARTITIONS)
            .remedy("Take the partition out of its workload group")
            .noConsequence("the group stays behind, and the partition runs without it")
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
        return Setting.of(RULE, move, "workload_group", Captures.ofSource(move).partitions())
                .mustBeOff(
                        move.partition().workloadGroup().map(Optional::isPresent),
                        "%s is in a partition workload group, which stays behind; take it out, and put it into one of the destination after the move",
                        "Take %s out of its workload group",
                        Cost.ON_LINE,
                        PartitionSetting.NO_WORKLOAD_GROUP);
    }
}

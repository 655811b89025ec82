package lpm.rules.partition;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import lpm.change.PartitionSetting;
import lpm.model.LogicalPartition;
import lpm.model.OperatingEnvironment;
import lpm.origin.Subject;
import lpm.rules.Captures;
import lpm.rules.Cost;
import lpm.rules.Finding;
import lpm.rules.MigrationMode;
import lpm.rules.Move;
import lpm.rules.Rule;
import lpm.rules.RuleDescription;
import lpm.rules.SystemCapture;

/**
 * The partition is one that can move: a Virtual I/O Server is none that a move can be asked for, and a partition that manages
 * its system (NovaLink) stays with it. Only Linux manages, so that nothing is asked of IBM i.
 */
public final class LparTypeSupported implements Rule {

    private static final RuleDescription RULE = RuleDescription.of("lpar-type-supported", "partition")
            .statement("The partition is AIX, Linux or IBM i, and does not manage its system")
            .modes(ImmutableSortedSet.copyOf(MigrationMode.values()))
            .source("MAN7; PYPV")
            .addCaptures(SystemCapture.PARTITIONS)
            .remedy("Take the management of its system from the partition, or move another one")
            .consequence("I23: the system is left without management")
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
        if (partition.environment().isKnownAnd(OperatingEnvironment.IBM_I::equals)) {
            return ImmutableList.of(RULE.holds(Subject.of(partition)));
        }
        return Setting.of(
                        RULE,
                        move,
                        "management_partition",
                        Captures.ofSource(move).partitions())
                .mustBeOff(
                        move.partition().managementPartition(),
                        "%s manages its system, and cannot leave it; move another partition, or take the management from it",
                        "Take the management of its system from %s",
                        Cost.ON_LINE,
                        PartitionSetting.NOT_MANAGING);
    }
}

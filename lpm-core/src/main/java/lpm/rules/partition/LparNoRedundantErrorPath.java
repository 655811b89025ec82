package lpm.rules.partition;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
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

/** Errors of the frame are not reported to the partition, which has little to do with another frame. Not confirmed. */
public final class LparNoRedundantErrorPath implements Rule {

    private static final RuleDescription RULE = RuleDescription.of("lpar-no-redundant-error-path", "partition")
            .statement("Redundant error path reporting of the partition is off")
            .severity(Severity.WARNING)
            .modes(ImmutableSortedSet.of(MigrationMode.ACTIVE, MigrationMode.INACTIVE))
            .environments(ImmutableSortedSet.of(OperatingEnvironment.AIX_LINUX))
            .source("VAL7 table 4, not confirmed")
            .confirmed(false)
            .addCaptures(SystemCapture.PARTITIONS)
            .remedy("Turn redundant error path reporting off, and activate the partition again")
            .noConsequence("errors of the old frame are no longer told, which is not simulated")
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
        return Setting.of(
                        RULE,
                        move,
                        "redundant_error_path_reporting",
                        Captures.ofSource(move).partitions())
                .mustBeOff(
                        move.partition().redundantErrorPathReporting(),
                        "redundant error path reporting of %s is on; turn it off, and activate the partition again",
                        "Turn redundant error path reporting of %s off, and activate it again",
                        Cost.PARTITION_RESTART,
                        PartitionSetting.NO_REDUNDANT_ERROR_PATH_REPORTING);
    }
}

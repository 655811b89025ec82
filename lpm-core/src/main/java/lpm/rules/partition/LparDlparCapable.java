package lpm.rules.partition;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import lpm.change.PartitionSetting;
import lpm.model.LogicalPartition;
import lpm.model.OperatingEnvironment;
import lpm.rules.Captures;
import lpm.rules.Cost;
import lpm.rules.Finding;
import lpm.rules.MigrationMode;
import lpm.rules.Move;
import lpm.rules.Rule;
import lpm.rules.RuleDescription;
import lpm.rules.SystemCapture;

/**
 * The operating system takes part in dynamic changes, without which it cannot be asked to be suspended. Silent on a partition that
 * the console does not reach, which {@code lpar-rmc-active} reports: it cannot show what it is capable of.
 */
public final class LparDlparCapable implements Rule {

    private static final RuleDescription RULE = RuleDescription.of("lpar-dlpar-capable", "partition")
            .statement(
                    "The AIX or Linux partition reports that it is capable of dynamic changes of memory and processors")
            .modes(ImmutableSortedSet.of(MigrationMode.ACTIVE))
            .environments(ImmutableSortedSet.of(OperatingEnvironment.AIX_LINUX))
            .source("PYPV; AVOCADO")
            .addCaptures(SystemCapture.PARTITIONS)
            .remedy("Bring RSCT and DynamicRM on the partition up to date")
            .consequence("ask_os: the operating system cannot be asked to be suspended")
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
        if (partition.rmcActive().isKnownAnd(active -> !active)) {
            return ImmutableList.of();
        }
        return Setting.of(RULE, move, "dlpar_capable", Captures.ofSource(move).partitions())
                .mustBeOff(
                        move.partition().dlparCapable().map(capable -> !capable),
                        "%s reports no dynamic changes (DLPAR) of both memory and processors, and cannot be asked to be suspended; bring RSCT and DynamicRM on it up to date",
                        "Bring RSCT and DynamicRM on %s up to date",
                        Cost.ON_LINE,
                        PartitionSetting.DLPAR_CAPABLE);
    }
}

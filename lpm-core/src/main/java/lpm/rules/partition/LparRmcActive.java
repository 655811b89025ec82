package lpm.rules.partition;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import lpm.change.RestartRmc;
import lpm.model.LogicalPartition;
import lpm.model.OperatingEnvironment;
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

/** The console reaches the operating system of a running AIX or Linux partition, to ask it to be suspended; IBM i is not asked. */
public final class LparRmcActive implements Rule {

    private static final RuleDescription RULE = RuleDescription.of("lpar-rmc-active", "partition")
            .statement("The RMC connection between the management console and the AIX or Linux partition is active")
            .modes(ImmutableSortedSet.of(MigrationMode.ACTIVE))
            .environments(ImmutableSortedSet.of(OperatingEnvironment.AIX_LINUX))
            .source("VAL7 table 1; PYPV; AIXREPO")
            .hmcCode("HSCLA246")
            .addCaptures(SystemCapture.PARTITIONS)
            .remedy("Restart RSCT on the partition, and see whether its network reaches the console")
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
        Judgement judgement = Judgement.of(
                RULE,
                Subject.of(partition),
                "rmc_active",
                Captures.ofSource(move).partitions());
        return ImmutableList.of(judgement.judge(
                partition.rmcActive(),
                active -> active,
                inactive -> judgement.violated(
                        "the management console has no RMC connection to %s, and cannot ask it to be suspended; restart RSCT on it, and see whether its network reaches the console"
                                .formatted(partition.label()),
                        Remedy.of(
                                "Restart RSCT on %s".formatted(partition.label()),
                                Cost.ON_LINE,
                                new RestartRmc(partition.key())))));
    }
}

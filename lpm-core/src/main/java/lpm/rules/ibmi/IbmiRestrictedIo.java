package lpm.rules.ibmi;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import lpm.change.SetRestrictedIo;
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

/** An IBM i partition that moves is a restricted I/O partition. */
public final class IbmiRestrictedIo implements Rule {

    private static final RuleDescription RULE = RuleDescription.of("ibmi-restricted-io", "ibmi")
            .statement("The IBM i partition is a restricted I/O partition")
            .modes(ImmutableSortedSet.copyOf(MigrationMode.values()))
            .environments(ImmutableSortedSet.of(OperatingEnvironment.IBM_I))
            .source("IBM i LPM in a multi-chassis PureFlex environment; PYPV")
            .addCaptures(SystemCapture.PARTITIONS)
            .remedy("Shut the partition down, check \"Restricted I/O partition\" in its properties, and start it")
            .consequence("bind_src: the hypervisor refuses to stream the partition, or to give it away")
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
                "restricted_io",
                Captures.ofSource(move).partitions());
        return ImmutableList.of(judgement.judge(
                partition.restrictedIo(),
                set -> set,
                unset -> judgement.violated(
                        "%s is not a restricted I/O partition; shut it down and check the box in its properties"
                                .formatted(partition.label()),
                        Remedy.of(
                                "Shut %s down, check \"Restricted I/O partition\" in its properties, and start it"
                                        .formatted(partition.label()),
                                Cost.PARTITION_RESTART,
                                new SetRestrictedIo(partition.key())))));
    }
}

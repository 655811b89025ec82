package lpm.rules.processor;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import lpm.change.SetVirtualProcessors;
import lpm.model.LogicalPartition;
import lpm.model.ManagedSystem;
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
import lpm.rules.Severity;
import lpm.rules.SystemCapture;

/**
 * The partition has no more virtual processors than the destination lets a partition of its operating environment have.
 */
public final class ProcVcpuWithinMax implements Rule {

    /** Hundredths of a unit that one virtual processor holds at most. */
    private static final int ONE = 100;

    private static final RuleDescription RULE = RuleDescription.of("proc-vcpu-within-max", "processor")
            .statement("The partition has no more virtual processors than a partition of the destination may have")
            .severity(Severity.WARNING)
            .modes(ImmutableSortedSet.copyOf(MigrationMode.values()))
            .source("widely known")
            .confirmed(false)
            .addCaptures(SystemCapture.PARTITIONS, SystemCapture.SYSTEM_PROCESSORS, SystemCapture.PARTITION_PROCESSORS)
            .remedy("Remove virtual processors from the partition")
            .consequence("dst_shell: the hypervisor dispatches no more virtual processors")
            .build();

    @Override
    public RuleDescription description() {
        return RULE;
    }

    @Override
    public Scope scope() {
        return Scope.PAIR;
    }

    @Override
    public ImmutableList<Finding> check(Move move) {
        boolean ibmI = move.partition().environment().isKnownAnd(OperatingEnvironment.IBM_I::equals);
        if (!move.partition().environment().isKnown()) {
            return ImmutableList.of(Judgement.of(
                            RULE,
                            Subject.of(move.partition()),
                            "environment",
                            Captures.ofSource(move).partitions())
                    .undetermined());
        }
        return SharedProcessors.judge(
                RULE,
                move,
                ibmI ? "maximum_virtual_processors_ibm_i" : "maximum_virtual_processors_aix_linux",
                ibmI ? ManagedSystem::maximumVirtualProcessorsIbmI : ManagedSystem::maximumVirtualProcessorsAixLinux,
                (has, allows, amount, most) ->
                        amount.virtualProcessors() <= most ? allows.holds() : violated(move, allows, amount, most));
    }

    private static Finding violated(Move move, Judgement allows, SharedProcessors.Amount amount, int most) {
        LogicalPartition partition = move.partition();
        String message = "%s has %s virtual processors, but a partition of %s may have %s"
                .formatted(partition.label(), amount.virtualProcessors(), move.destinationLabel(), most);
        // fewer virtual processors hold fewer units
        return amount.units().hundredths() > ONE * most
                ? allows.violated(message + "; choose another system")
                : allows.violated(
                        "%s; remove %s".formatted(message, amount.virtualProcessors() - most),
                        Remedy.of(
                                "Remove %s virtual processors from %s"
                                        .formatted(amount.virtualProcessors() - most, partition.label()),
                                Cost.ON_LINE,
                                new SetVirtualProcessors(partition.key(), amount.virtualProcessors(), most)));
    }
}

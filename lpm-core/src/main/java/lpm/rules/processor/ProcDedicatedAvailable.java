package lpm.rules.processor;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import lpm.change.FreeProcessingUnits;
import lpm.fact.Fact;
import lpm.model.LogicalPartition;
import lpm.model.ManagedSystem;
import lpm.model.ProcessorAllocation;
import lpm.model.id.ProcessingUnits;
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

/**
 * The destination has as many whole processors available as the partition has dedicated ones; of one with shared processors
 * {@code proc-units-available} speaks.
 */
public final class ProcDedicatedAvailable implements Rule {

    /** Hundredths of a unit in one processor. */
    private static final int ONE = 100;

    private static final RuleDescription RULE = RuleDescription.of("proc-dedicated-available", "processor")
            .statement("The destination has the dedicated processors of the partition available")
            .modes(ImmutableSortedSet.copyOf(MigrationMode.values()))
            .source("widely known")
            .confirmed(false)
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
        LogicalPartition partition = move.partition();
        Fact<ProcessorAllocation> processors = partition.processors();
        Fact<Boolean> dedicated = processors.flatMap(ProcessorAllocation::dedicated);
        if (!dedicated.isKnownAnd(own -> own)) {
            return dedicated.isKnown()
                    ? ImmutableList.of(RULE.notApplicable(Subject.of(partition)))
                    : ImmutableList.of();
        }
        Judgement offers = Judgement.ofDestination(
                RULE,
                move,
                "available_processing_units",
                Captures.ofDestination(move).systemProcessors());
        int needed =
                processors.map(ProcessorAllocation::units).value().orElseThrow().hundredths() / ONE;
        return ImmutableList.of(offers.judge(
                move.onDestination(ManagedSystem::availableProcessingUnits),
                free -> free.hundredths() / ONE >= needed,
                free -> violated(move, offers, needed, free.hundredths() / ONE)));
    }

    private static Finding violated(Move move, Judgement offers, int needed, int free) {
        ManagedSystem system = move.destination().orElseThrow();
        int lacking = needed - free;
        return offers.violated(
                "%s has %s whole processors available, but %s has %s dedicated ones; free %s"
                        .formatted(system.label(), free, move.partition().label(), needed, lacking),
                Remedy.of(
                        "Take %s processors from other partitions of %s".formatted(lacking, system.label()),
                        Cost.ON_LINE,
                        new FreeProcessingUnits(system.id(), new ProcessingUnits(lacking * ONE))));
    }
}

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
import lpm.rules.Amount;
import lpm.rules.Arrival;
import lpm.rules.Captures;
import lpm.rules.Cost;
import lpm.rules.Departure;
import lpm.rules.Finding;
import lpm.rules.Fits;
import lpm.rules.Judgement;
import lpm.rules.MigrationMode;
import lpm.rules.Move;
import lpm.rules.PairCondition;
import lpm.rules.PairRule;
import lpm.rules.Remedy;
import lpm.rules.RuleDescription;
import lpm.rules.SystemCapture;

/**
 * The destination has as many whole processors available as the partition has dedicated ones; of one with shared processors
 * {@code proc-units-available} speaks.
 */
public final class ProcDedicatedAvailable implements PairRule {

    /** Hundredths of a unit in one processor. */
    private static final int ONE = 100;

    private static final RuleDescription RULE = RuleDescription.of("proc-dedicated-available", "processor")
            .statement("The destination has the dedicated processors of the partition available")
            .modes(ImmutableSortedSet.copyOf(MigrationMode.values()))
            .source("widely known")
            .confirmed(false)
            .addCaptures(SystemCapture.SYSTEM_PROCESSORS, SystemCapture.PARTITION_PROCESSORS)
            .remedy("Take processors from other partitions of the destination")
            .consequence("dst_shell: too few processing units are free")
            .build();

    private static final Fits<Departure, Arrival> PROCESSORS = Fits.of(
            ProcDedicatedAvailable::need,
            arrival -> arrival.fact(ManagedSystem::availableProcessingUnits).map(ProcDedicatedAvailable::wholes));

    @Override
    public RuleDescription description() {
        return RULE;
    }

    @Override
    public ImmutableList<PairCondition<Departure, Arrival>> conditions() {
        return ImmutableList.of(PROCESSORS);
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
        Arrival arrival = Arrival.of(move);
        Departure departure = Departure.of(move);
        return ImmutableList.of(offers.judge(
                PROCESSORS.holds(departure, arrival),
                fits -> fits,
                lacks -> violated(
                        move,
                        offers,
                        need(departure).least(),
                        PROCESSORS.room().apply(arrival).value().orElseThrow())));
    }

    private static Amount need(Departure departure) {
        return departure
                .partition()
                .processors()
                .flatMap(processors -> processors
                        .dedicated()
                        .map(own -> own ? Amount.exactly(wholes(processors.units())) : Amount.nothing()))
                .value()
                .orElseGet(() -> Amount.atLeast(0));
    }

    private static long wholes(ProcessingUnits units) {
        return units.hundredths() / ONE;
    }

    private static Finding violated(Move move, Judgement offers, long needed, long free) {
        ManagedSystem system = move.destination().orElseThrow();
        int lacking = Math.toIntExact(needed - free);
        return offers.violated(
                "%s has %s whole processors available, but %s has %s dedicated ones; free %s"
                        .formatted(system.label(), free, move.partition().label(), needed, lacking),
                Remedy.of(
                        "Take %s processors from other partitions of %s".formatted(lacking, system.label()),
                        Cost.ON_LINE,
                        new FreeProcessingUnits(system.id(), new ProcessingUnits(lacking * ONE))));
    }
}

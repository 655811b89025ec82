package lpm.rules.processor;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import lpm.change.FreeProcessingUnits;
import lpm.fact.Fact;
import lpm.model.ManagedSystem;
import lpm.model.ProcessorAllocation;
import lpm.model.id.ProcessingUnits;
import lpm.origin.Subject;
import lpm.rules.Amount;
import lpm.rules.Arrival;
import lpm.rules.Cost;
import lpm.rules.Departure;
import lpm.rules.Finding;
import lpm.rules.Fits;
import lpm.rules.Judgement;
import lpm.rules.MigratedResources;
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
            .addCaptures(
                    SystemCapture.SYSTEM_PROCESSORS,
                    SystemCapture.PARTITION_PROCESSORS,
                    SystemCapture.PROFILES,
                    SystemCapture.MOBILITY)
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
        MigratedResources resources = MigratedResources.of(move);
        Fact<Boolean> dedicated = resources.ofProcessors(ProcessorAllocation::dedicated);
        if (dedicated.isKnownAnd(own -> !own)) {
            return ImmutableList.of(RULE.notApplicable(Subject.of(move.partition())));
        }
        if (resources.processors().values().stream()
                .noneMatch(all -> all.dedicated().isKnownAnd(own -> own))) {
            return ImmutableList.of();
        }
        return SpareProcessors.judge(
                RULE,
                move,
                PROCESSORS,
                ProcDedicatedAvailable::known,
                (offers, needed, free) -> violated(move, offers, needed, free));
    }

    private static Amount need(Departure departure) {
        return MigratedResources.of(departure)
                .amountOfProcessors(all -> known(all).value().orElseGet(() -> Amount.atLeast(0)));
    }

    /** Nothing of shared processors; unknown if nobody captured which they are. */
    private static Fact<Amount> known(ProcessorAllocation processors) {
        return processors.dedicated().map(own -> own ? Amount.exactly(wholes(processors.units())) : Amount.nothing());
    }

    private static long wholes(ProcessingUnits units) {
        return units.hundredths() / ONE;
    }

    private static Finding violated(Move move, Judgement offers, Amount needed, long free) {
        ManagedSystem system = move.destination().orElseThrow();
        int lacking = Math.toIntExact(needed.least() - free);
        String situation = "%s has %s whole processors available, but %s has %s dedicated ones"
                .formatted(system.label(), free, move.partition().label(), needed.least());
        if (!needed.exact()) {
            return offers.violated(
                    situation + " or more; how many to free depends on what defines it there, which is unknown");
        }
        return offers.violated(
                "%s; free %s".formatted(situation, lacking),
                Remedy.of(
                        "Take %s processors from other partitions of %s".formatted(lacking, system.label()),
                        Cost.ON_LINE,
                        new FreeProcessingUnits(system.id(), new ProcessingUnits(lacking * ONE))));
    }
}

package lpm.rules.processor;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Optional;
import lpm.change.AddProcessingUnits;
import lpm.fact.Fact;
import lpm.model.LogicalPartition;
import lpm.model.ManagedSystem;
import lpm.model.id.ProcessingUnits;
import lpm.rules.Among;
import lpm.rules.Arrival;
import lpm.rules.Cost;
import lpm.rules.Departure;
import lpm.rules.Finding;
import lpm.rules.Judgement;
import lpm.rules.MigrationMode;
import lpm.rules.Move;
import lpm.rules.PairCondition;
import lpm.rules.PairRule;
import lpm.rules.Remedy;
import lpm.rules.RuleDescription;
import lpm.rules.SystemCapture;

/**
 * The partition has the processing units that the destination wants for each of its virtual processors; how many that are
 * the system prints.
 */
public final class ProcUnitsPerVcpu implements PairRule {

    private static final RuleDescription RULE = RuleDescription.of("proc-units-per-vcpu", "processor")
            .statement("The partition has as many processing units as the destination wants for its virtual processors")
            .modes(ImmutableSortedSet.copyOf(MigrationMode.values()))
            .source("PYPV")
            .addCaptures(SystemCapture.SYSTEM_PROCESSORS, SystemCapture.PARTITION_PROCESSORS)
            .remedy("Add processing units to the partition")
            .consequence("dst_shell: the processing units cannot be divided among the virtual processors")
            .build();

    private static final Among<Departure, Arrival, SharedProcessors.Amount> ENOUGH = Among.some(
            departure -> SharedProcessors.areDedicated(departure.partition())
                    ? Fact.known(Optional.empty())
                    : SharedProcessors.Amount.of(departure.partition()).map(Optional::of),
            (arrival, amount) -> arrival.fact(ManagedSystem::minimumUnitsPerVirtualProcessor)
                    .map(least -> amount.units().hundredths() >= needed(amount, least)));

    @Override
    public RuleDescription description() {
        return RULE;
    }

    @Override
    public ImmutableList<PairCondition<Departure, Arrival>> conditions() {
        return ImmutableList.of(ENOUGH);
    }

    @Override
    public ImmutableList<Finding> check(Move move) {
        return SharedProcessors.judge(
                RULE,
                move,
                "minimum_units_per_virtual_processor",
                ManagedSystem::minimumUnitsPerVirtualProcessor,
                (has, allows, amount, least) -> judge(move, allows, amount, least));
    }

    /** In hundredths of a unit. */
    private static long needed(SharedProcessors.Amount amount, ProcessingUnits least) {
        return (long) least.hundredths() * amount.virtualProcessors();
    }

    private static Finding judge(Move move, Judgement allows, SharedProcessors.Amount amount, ProcessingUnits least) {
        if (ENOUGH.holds(Departure.of(move), Arrival.of(move)).isKnownAnd(enough -> enough)) {
            return allows.holds();
        }
        LogicalPartition partition = move.partition();
        ProcessingUnits lacking = new ProcessingUnits(
                (int) (needed(amount, least) - amount.units().hundredths()));
        return allows.violated(
                "%s has %s processing units for %s virtual processors, but %s wants %s for each; add %s"
                        .formatted(
                                partition.label(),
                                amount.units(),
                                amount.virtualProcessors(),
                                move.destinationLabel(),
                                least,
                                lacking),
                Remedy.of(
                        "Add %s processing units to %s".formatted(lacking, partition.label()),
                        Cost.ON_LINE,
                        new AddProcessingUnits(partition.key(), lacking)));
    }
}

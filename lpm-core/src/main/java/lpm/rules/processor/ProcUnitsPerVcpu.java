package lpm.rules.processor;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import lpm.change.AddProcessingUnits;
import lpm.change.SetProfileProcessors;
import lpm.model.ManagedSystem;
import lpm.model.id.PartitionKey;
import lpm.model.id.ProcessingUnits;
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
 * The partition has the processing units that the destination wants for each of its virtual processors; how many that are
 * the system prints.
 */
public final class ProcUnitsPerVcpu implements PairRule {

    /** Hundredths of a unit that one virtual processor holds at most. */
    private static final int ONE = 100;

    private static final RuleDescription RULE = RuleDescription.of("proc-units-per-vcpu", "processor")
            .statement("The partition has as many processing units as the destination wants for its virtual processors")
            .modes(ImmutableSortedSet.copyOf(MigrationMode.values()))
            .source("PYPV")
            .addCaptures(
                    SystemCapture.SYSTEM_PROCESSORS,
                    SystemCapture.PARTITION_PROCESSORS,
                    SystemCapture.PROFILES,
                    SystemCapture.MOBILITY)
            .remedy("Add processing units to the partition")
            .consequence("dst_shell: the processing units cannot be divided among the virtual processors")
            .build();

    /** What each virtual processor has less than a whole unit is no more than it may have less. */
    private static final Fits<Departure, Arrival> ENOUGH = Fits.of(
            departure -> SharedProcessors.Share.need(
                    MigratedResources.of(departure), amount -> ONE - perVirtualProcessor(amount)),
            arrival -> arrival.fact(ManagedSystem::minimumUnitsPerVirtualProcessor)
                    .map(least -> (long) ONE - least.hundredths()));

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
                ENOUGH,
                (allows, defined, least) -> violated(move, allows, defined, least));
    }

    /** In whole hundredths of a unit. */
    private static int perVirtualProcessor(SharedProcessors.Share amount) {
        return amount.units().hundredths() / amount.virtualProcessors();
    }

    private static Finding violated(
            Move move, Judgement allows, SharedProcessors.Defined defined, ProcessingUnits least) {
        PartitionKey partition = move.partition().key();
        SharedProcessors.Share amount = defined.amount();
        ProcessingUnits needed = new ProcessingUnits(least.hundredths() * amount.virtualProcessors());
        ProcessingUnits lacking = needed.minus(amount.units());
        return allows.violated(
                "%s has %s processing units for %s virtual processors, but %s wants %s for each; add %s"
                        .formatted(
                                defined.label(),
                                amount.units(),
                                amount.virtualProcessors(),
                                move.destinationLabel(),
                                least,
                                lacking),
                Remedy.of(
                        "Add %s processing units to %s".formatted(lacking, defined.label()),
                        Cost.ON_LINE,
                        defined.change(
                                new AddProcessingUnits(partition, lacking),
                                new SetProfileProcessors(partition, needed, amount.virtualProcessors()))));
    }
}

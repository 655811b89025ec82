package lpm.rules.processor;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import lpm.change.AddProcessingUnits;
import lpm.model.LogicalPartition;
import lpm.model.ManagedSystem;
import lpm.model.id.ProcessingUnits;
import lpm.rules.Cost;
import lpm.rules.Finding;
import lpm.rules.Judgement;
import lpm.rules.MigrationMode;
import lpm.rules.Move;
import lpm.rules.Remedy;
import lpm.rules.Rule;
import lpm.rules.RuleDescription;
import lpm.rules.SystemCapture;

/**
 * The partition has the processing units that the destination wants for each of its virtual processors; how many that are
 * the system prints.
 */
public final class ProcUnitsPerVcpu implements Rule {

    private static final RuleDescription RULE = RuleDescription.of("proc-units-per-vcpu", "processor")
            .statement("The partition has as many processing units as the destination wants for its virtual processors")
            .modes(ImmutableSortedSet.copyOf(MigrationMode.values()))
            .source("PYPV")
            .addCaptures(SystemCapture.SYSTEM_PROCESSORS, SystemCapture.PARTITION_PROCESSORS)
            .remedy("Add processing units to the partition")
            .consequence("dst_shell: the processing units cannot be divided among the virtual processors")
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
        return SharedProcessors.judge(
                RULE,
                move,
                "minimum_units_per_virtual_processor",
                ManagedSystem::minimumUnitsPerVirtualProcessor,
                (has, allows, amount, least) -> judge(move, allows, amount, least));
    }

    private static Finding judge(Move move, Judgement allows, SharedProcessors.Amount amount, ProcessingUnits least) {
        long needed = (long) least.hundredths() * amount.virtualProcessors();
        if (amount.units().hundredths() >= needed) {
            return allows.holds();
        }
        LogicalPartition partition = move.partition();
        ProcessingUnits lacking =
                new ProcessingUnits((int) (needed - amount.units().hundredths()));
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

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
import lpm.rules.RuleId;
import lpm.rules.SystemCapture;

/**
 * The destination has at least as many processing units to spare as the partition is to have there, see {@link
 * lpm.rules.MigratedResources}.
 */
public final class ProcUnitsAvailable implements PairRule {

    private static final RuleDescription RULE = RuleDescription.of("proc-units-available", "processor")
            .statement("The destination has the partition's processing units available")
            .modes(ImmutableSortedSet.copyOf(MigrationMode.values()))
            .source("VAL6I; VAL7")
            .addAliases(new RuleId("server-shell-processors"))
            .addCaptures(
                    SystemCapture.SYSTEM_PROCESSORS,
                    SystemCapture.PARTITION_PROCESSORS,
                    SystemCapture.PROFILES,
                    SystemCapture.MOBILITY)
            .remedy("Take processing units from other partitions of the destination")
            .consequence("dst_shell: too few processing units are free")
            .build();

    private static final Fits<Departure, Arrival> UNITS = Fits.of(
            ProcUnitsAvailable::need,
            arrival -> arrival.fact(ManagedSystem::availableProcessingUnits).map(free -> (long) free.hundredths()));

    @Override
    public RuleDescription description() {
        return RULE;
    }

    @Override
    public ImmutableList<PairCondition<Departure, Arrival>> conditions() {
        return ImmutableList.of(UNITS);
    }

    @Override
    public ImmutableList<Finding> check(Move move) {
        if (SharedProcessors.areDedicated(MigratedResources.of(move))) {
            return ImmutableList.of(RULE.notApplicable(Subject.of(move.partition())));
        }
        return SpareProcessors.judge(
                RULE,
                move,
                UNITS,
                all -> Fact.known(need(all)),
                (offers, needed, free) -> violated(move, offers, needed, new ProcessingUnits(Math.toIntExact(free))));
    }

    private static Amount need(Departure departure) {
        return MigratedResources.of(departure).amountOfProcessors(ProcUnitsAvailable::need);
    }

    /** Nothing of dedicated processors: {@code proc-dedicated-available} speaks of them. */
    private static Amount need(ProcessorAllocation processors) {
        return processors.dedicated().isKnownAnd(own -> own)
                ? Amount.nothing()
                : Amount.exactly(processors.units().hundredths());
    }

    private static Finding violated(Move move, Judgement offers, Amount amount, ProcessingUnits free) {
        ProcessingUnits need = new ProcessingUnits((int) amount.least());
        ProcessingUnits lacking = need.minus(free);
        ManagedSystem system = move.destination().orElseThrow();
        String situation = "%s has %s processing units available, but %s %s %s%s"
                .formatted(
                        system.label(),
                        free,
                        move.partition().label(),
                        move.request().mode() == MigrationMode.INACTIVE ? "needs" : "runs with",
                        need,
                        amount.exact() ? "" : " or more");
        boolean exist = !system.configurableProcessingUnits().isKnownAnd(all -> all.compareTo(need) < 0);
        if (exist && !amount.exact()) {
            return offers.violated(situation + "; how many to free depends on what defines it there, which is unknown");
        }
        return exist
                ? offers.violated(
                        situation + "; free " + lacking,
                        Remedy.of(
                                "Take %s processing units from other partitions of %s"
                                        .formatted(lacking, system.label()),
                                Cost.ON_LINE,
                                new FreeProcessingUnits(system.id(), lacking)))
                : offers.violated("%s, and the system has only %s in all; choose another system"
                        .formatted(situation, system.configurableProcessingUnits()));
    }
}

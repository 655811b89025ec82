package lpm.rules.processor;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Optional;
import java.util.stream.Stream;
import lpm.change.RaisePoolMaximum;
import lpm.fact.Fact;
import lpm.model.LogicalPartition;
import lpm.model.ManagedSystem;
import lpm.model.ProcessorAllocation;
import lpm.model.SharedProcessorPool;
import lpm.model.id.MachineTypeModelSerial;
import lpm.model.id.PartitionId;
import lpm.model.id.PartitionKey;
import lpm.model.id.ProcessingUnits;
import lpm.origin.Subject;
import lpm.rules.Captures;
import lpm.rules.Cost;
import lpm.rules.Finding;
import lpm.rules.Judgement;
import lpm.rules.MigratedResources;
import lpm.rules.MigrationMode;
import lpm.rules.Move;
import lpm.rules.Remedy;
import lpm.rules.Rule;
import lpm.rules.RuleDescription;
import lpm.rules.Severity;
import lpm.rules.SystemCapture;

/**
 * The maximum of the shared processor pool that the request names has room for the partition beside those in it and its
 * reserve; the default pool has no maximum.
 */
public final class ProcSharedPoolReserve implements Rule {

    /** Hundredths of a unit in one processor. */
    private static final int ONE = 100;

    private static final RuleDescription RULE = RuleDescription.of("proc-shared-pool-reserve", "processor")
            .statement(
                    "The shared processor pool that the request names has room for the processing units of the partition")
            .severity(Severity.WARNING)
            .modes(ImmutableSortedSet.copyOf(MigrationMode.values()))
            .source("widely known")
            .confirmed(false)
            .addCaptures(
                    SystemCapture.PARTITION_PROCESSORS,
                    SystemCapture.PROCESSOR_POOLS,
                    SystemCapture.PROFILES,
                    SystemCapture.MOBILITY)
            .remedy("Raise the maximum of the shared processor pool")
            .consequence("dst_shell: the pool holds no more processing units")
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
        Optional<SharedProcessorPool> pool = WantedPool.of(move.request().options())
                .filter(wanted -> !wanted.isDefault())
                .flatMap(wanted -> move.onDestination(wanted::on).value())
                .flatMap(found -> found);
        return pool.map(known -> judge(move, known))
                .orElseGet(() -> WantedPool.of(move.request().options())
                                .filter(wanted -> !wanted.isDefault())
                                .isPresent()
                        ? ImmutableList.of()
                        : ImmutableList.of(RULE.notApplicable(Subject.of(move.partition()))));
    }

    private static ImmutableList<Finding> judge(Move move, SharedProcessorPool pool) {
        Judgement room = Judgement.ofDestination(
                RULE, move, "processor_pools", Captures.ofDestination(move).processorPools());
        MigratedResources resources = MigratedResources.of(move);
        Fact<ProcessingUnits> needed = resources.ofProcessors(has -> Fact.known(has.units()));
        Fact<ProcessingUnits> taken = taken(move, pool);
        Fact<Integer> all = needed.with(taken, ProcessingUnits::plus).map(ProcessingUnits::hundredths);
        return all.with(
                        pool.maximumUnits(),
                        (sum, most) -> ImmutableList.of(
                                sum <= most.hundredths()
                                        ? room.holds()
                                        : violated(move, room, pool, new ProcessingUnits(sum))))
                .value()
                .orElseGet(() -> Stream.of(
                                resources.waitingForProcessors(RULE, move, has -> Fact.known(has.units())),
                                room.unlessKnown(pool.maximumUnits()),
                                members(move).unlessKnown(taken))
                        .flatMap(findings -> findings)
                        .collect(ImmutableList.toImmutableList()));
    }

    private static Judgement members(Move move) {
        return Judgement.ofDestination(
                RULE, move, "units_of_partitions", Captures.ofDestination(move).partitionProcessors());
    }

    /** What the reserve and the partitions of the pool have; unknown if those of one are. */
    private static Fact<ProcessingUnits> taken(Move move, SharedProcessorPool pool) {
        MachineTypeModelSerial system = move.destination().orElseThrow().id();
        Fact<ProcessingUnits> sum = pool.reservedUnits();
        for (PartitionId id : pool.partitions().items()) {
            Fact<ProcessingUnits> units = Fact.ofOptional(
                            move.estate().partitions().get(new PartitionKey(system, id)))
                    .flatMap(LogicalPartition::processors)
                    .map(ProcessorAllocation::units);
            sum = sum.with(units, ProcessingUnits::plus);
        }
        return pool.partitions().isComplete() ? sum : Fact.unknown();
    }

    private static Finding violated(Move move, Judgement room, SharedProcessorPool pool, ProcessingUnits sum) {
        ManagedSystem system = move.destination().orElseThrow();
        String name = pool.name().value().orElse("with id " + pool.id());
        return room.violated(
                "with %s the shared processor pool %s of %s would have %s processing units, but its maximum is %s; raise it"
                        .formatted(move.partition().label(), name, system.label(), sum, pool.maximumUnits()),
                Remedy.of(
                        "Raise the maximum of the shared processor pool %s of %s".formatted(name, system.label()),
                        Cost.ON_LINE,
                        new RaisePoolMaximum(system.id(), pool.id(), new ProcessingUnits(wholes(sum)))));
    }

    /** The maximum is a number of whole processors. */
    private static int wholes(ProcessingUnits units) {
        return (units.hundredths() + ONE - 1) / ONE * ONE;
    }
}

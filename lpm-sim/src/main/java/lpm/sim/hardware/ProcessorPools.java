package lpm.sim.hardware;

import java.util.Optional;
import lpm.fact.Fact;
import lpm.model.Estate;
import lpm.model.LogicalPartition;
import lpm.model.ManagedSystem;
import lpm.model.ProcessorAllocation;
import lpm.model.SharedProcessorPool;
import lpm.model.id.MachineTypeModelSerial;
import lpm.model.id.PartitionKey;
import lpm.model.id.ProcessingUnits;
import lpm.option.ProcessorPool;

/** The shared processor pools of a system. The default pool is always there, and no number bounds it. */
record ProcessorPools(Estate estate, MachineTypeModelSerial system) {

    /** Why a partition cannot join a pool, if that is known. */
    Optional<String> refusal(ProcessorPool wanted, LogicalPartition joining) {
        if (isDefault(wanted)) {
            return Optional.empty();
        }
        ManagedSystem owner = estate.managedSystem(system);
        Optional<SharedProcessorPool> pool = owner.processorPools().stream()
                .filter(each -> means(wanted, each))
                .findFirst();
        if (pool.isPresent()) {
            return overfull(pool.orElseThrow(), joining);
        }
        boolean nameless = owner.processorPools().shows(each -> !each.name().isKnown());
        return owner.processorPools().isComplete() && !nameless
                ? Optional.of("%s has no shared processor pool %s for %s to join"
                        .formatted(owner.label(), label(wanted), joining.label()))
                : Optional.empty();
    }

    private Optional<String> overfull(SharedProcessorPool pool, LogicalPartition joining) {
        return joining.processors()
                .map(ProcessorAllocation::units)
                .with(taken(pool), ProcessingUnits::plus)
                .with(
                        pool.maximumUnits(),
                        (sum, most) -> sum.compareTo(most) <= 0
                                ? Optional.<String>empty()
                                : Optional.of(
                                        "the shared processor pool %s of %s holds no more than %s processing units, and would have %s with %s"
                                                .formatted(
                                                        pool.name().value().orElse("with id " + pool.id()),
                                                        estate.managedSystem(system)
                                                                .label(),
                                                        most,
                                                        sum,
                                                        joining.label())))
                .value()
                .flatMap(over -> over);
    }

    /** What its reserve has and its partitions have; a partition that nobody captured is thought to have nothing. */
    private Fact<ProcessingUnits> taken(SharedProcessorPool pool) {
        return pool.reservedUnits()
                .map(reserved -> pool.partitions().stream()
                        .flatMap(id -> estate.partitions().get(new PartitionKey(system, id)).stream())
                        .flatMap(member -> member.processors().map(ProcessorAllocation::units).value().stream())
                        .reduce(reserved, ProcessingUnits::plus));
    }

    private static boolean isDefault(ProcessorPool wanted) {
        return wanted instanceof ProcessorPool.Numbered numbered
                ? numbered.id() == SharedProcessorPool.DEFAULT_ID
                : label(wanted).equals("DefaultPool");
    }

    private static boolean means(ProcessorPool wanted, SharedProcessorPool pool) {
        return wanted instanceof ProcessorPool.Numbered numbered
                ? pool.id() == numbered.id()
                : pool.name().isKnownAnd(label(wanted)::equals);
    }

    private static String label(ProcessorPool wanted) {
        return wanted instanceof ProcessorPool.Named named
                ? named.name()
                : "with id " + ((ProcessorPool.Numbered) wanted).id();
    }
}

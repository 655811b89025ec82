package lpm.rules.memory;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Optional;
import lpm.change.CreateSharedMemoryPool;
import lpm.model.ManagedSystem;
import lpm.model.MemoryAllocation;
import lpm.rules.Among;
import lpm.rules.Arrival;
import lpm.rules.Captures;
import lpm.rules.Cost;
import lpm.rules.Departure;
import lpm.rules.Finding;
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
 * The destination has a shared memory pool that a Virtual I/O Server pages for, if the memory of the partition is shared.
 */
public final class MemAmsPoolConfigured implements PairRule {

    private static final RuleDescription RULE = RuleDescription.of("mem-ams-pool-configured", "memory")
            .statement(
                    "The destination has a shared memory pool with a paging Virtual I/O Server, if the partition has shared memory")
            .modes(ImmutableSortedSet.copyOf(MigrationMode.values()))
            .source("MIGREQ")
            .addCaptures(SystemCapture.PARTITION_MEMORY, SystemCapture.MEMORY_POOL)
            .remedy("Create a shared memory pool on the destination, with a paging Virtual I/O Server")
            .consequence("dst_shell: there is no shared memory pool to take the memory from")
            .build();

    /** What is needed is a pool at all. */
    private static final Among<Departure, Arrival, Boolean> POOL = Among.some(
            departure -> MigratedResources.of(departure)
                    .ofMemory(MemoryAllocation::shared)
                    .map(shared -> Optional.of(true).filter(needed -> shared)),
            (arrival, needed) -> arrival.fact(system -> system.pagingServers().contains(server -> true)));

    @Override
    public RuleDescription description() {
        return RULE;
    }

    @Override
    public ImmutableList<PairCondition<Departure, Arrival>> conditions() {
        return ImmutableList.of(POOL);
    }

    @Override
    public ImmutableList<Finding> check(Move move) {
        Judgement judgement = Judgement.ofDestination(
                RULE, move, "paging_servers", Captures.ofDestination(move).memoryPool());
        return SharedMemory.ifShared(
                RULE,
                move,
                () -> ImmutableList.of(judgement.judge(
                        POOL.holds(Departure.of(move), Arrival.of(move)),
                        any -> any,
                        none -> violated(judgement, move))));
    }

    /** A system without Virtual I/O Servers has other worries. */
    private static Finding violated(Judgement judgement, Move move) {
        ManagedSystem system = move.destination().orElseThrow();
        Finding finding = judgement.violated("%s has shared memory, but %s has no shared memory pool; create one"
                .formatted(move.partition().label(), system.label()));
        return move.destinationServers().stream()
                .findFirst()
                .map(server -> finding.withRemedies(Remedy.of(
                        "Create a shared memory pool on %s, for which %s pages"
                                .formatted(system.label(), server.name()),
                        Cost.ON_LINE,
                        new CreateSharedMemoryPool(system.id(), server.name()))))
                .orElse(finding);
    }
}

package lpm.rules.memory;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.math.LongMath;
import java.math.RoundingMode;
import java.util.stream.Stream;
import lpm.change.FreeMemory;
import lpm.fact.Fact;
import lpm.model.ManagedSystem;
import lpm.model.MemoryAllocation;
import lpm.rules.Amount;
import lpm.rules.Arrival;
import lpm.rules.Captures;
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
 * The destination has memory to spare for what the partition is to have there and for its page table, see {@link
 * lpm.rules.MigratedResources} and {@link lpm.model.MemoryAllocation#requiredOn}.
 */
public final class MemAvailable implements PairRule {

    private static final RuleDescription RULE = RuleDescription.of("mem-available", "memory")
            .statement("The destination has the partition's memory available, and memory for its page table")
            .modes(ImmutableSortedSet.copyOf(MigrationMode.values()))
            .source("VAL6I")
            .addAliases(new RuleId("server-shell-memory"))
            .addCaptures(
                    SystemCapture.SYSTEM_MEMORY,
                    SystemCapture.PARTITION_MEMORY,
                    SystemCapture.PROFILES,
                    SystemCapture.MOBILITY)
            .remedy("Take memory from other partitions of the destination")
            .consequence("dst_shell: too little memory is free")
            .build();

    private static final Fits<Departure, Arrival> MEMORY = new Fits<>(
            MemAvailable::need,
            arrival -> arrival.fact(ManagedSystem::logicalMemoryBlockMegabytes),
            arrival -> arrival.fact(ManagedSystem::availableMemoryMegabytes));

    @Override
    public RuleDescription description() {
        return RULE;
    }

    @Override
    public ImmutableList<PairCondition<Departure, Arrival>> conditions() {
        return ImmutableList.of(MEMORY);
    }

    @Override
    public ImmutableList<Finding> check(Move move) {
        Captures captures = Captures.ofDestination(move);
        Judgement block =
                Judgement.ofDestination(RULE, move, "logical_memory_block_megabytes", captures.systemMemory());
        Judgement offers = Judgement.ofDestination(RULE, move, "available_memory_megabytes", captures.systemMemory());
        Fact<Integer> blockSize = move.onDestination(ManagedSystem::logicalMemoryBlockMegabytes);
        Fact<Long> available = move.onDestination(ManagedSystem::availableMemoryMegabytes);
        Departure departure = Departure.of(move);
        Arrival arrival = Arrival.of(move);
        Fact<Boolean> fits = MEMORY.holds(departure, arrival);
        if (fits.isKnownAnd(enough -> enough)) {
            return ImmutableList.of(offers.holds());
        }
        Stream<Finding> answer = fits.value().stream()
                .map(lacks -> violated(
                        move,
                        offers,
                        MEMORY.amount(departure, arrival).value().orElseThrow(),
                        available.value().orElseThrow()));
        return Stream.of(
                        answer,
                        waiting(move, MigratedResources.of(departure)),
                        offers.unlessKnown(available),
                        block.unlessKnown(blockSize))
                .flatMap(findings -> findings)
                .collect(ImmutableList.toImmutableList());
    }

    private static Stream<Finding> waiting(Move move, MigratedResources resources) {
        return Stream.of(
                        resources.waitingForMemory(
                                RULE, move, "memory", memory -> Fact.known(memory.currentMegabytes())),
                        resources
                                        .ofMemory(memory -> Fact.known(memory.currentMegabytes()))
                                        .isKnown()
                                ? resources.waitingForMemory(
                                        RULE, move, "maximum_megabytes", MemoryAllocation::maximumMegabytes)
                                : Stream.<Finding>of())
                .flatMap(findings -> findings);
    }

    /**
     * With an unknown maximum memory the page table may be larger than that of the current memory, and the amount is only the
     * least.
     */
    private static Amount need(Departure departure, int block) {
        return MigratedResources.of(departure).amountOfMemory(memory -> {
            long required = memory.requiredOn(block);
            return memory.maximumMegabytes().isKnown() ? Amount.exactly(required) : Amount.atLeast(required);
        });
    }

    private static Finding violated(Move move, Judgement offers, Amount demand, long free) {
        ManagedSystem system = move.destination().orElseThrow();
        long lacking = inBlocks(demand.least() - free, system);
        String situation = "%s has %s MB of memory available, but %s needs %s with its page table"
                .formatted(
                        system.label(),
                        free,
                        move.partition().label(),
                        demand.least() + (demand.exact() ? " MB" : " MB or more"));
        if (system.configurableMemoryMegabytes().isKnownAnd(all -> all < demand.least())) {
            return offers.violated("%s, and the system has only %s MB in all; choose another system"
                    .formatted(situation, system.configurableMemoryMegabytes()));
        }
        return demand.exact()
                ? offers.violated(
                        "%s; free %s MB".formatted(situation, lacking),
                        Remedy.of(
                                "Take %s MB of memory from other partitions of %s".formatted(lacking, system.label()),
                                Cost.ON_LINE,
                                new FreeMemory(system.id(), lacking)))
                : offers.violated("%s; how much to free depends on %s, which is unknown"
                        .formatted(
                                situation,
                                MigratedResources.of(move).sources().size() > 1
                                        ? "what defines it there"
                                        : "its maximum memory"));
    }

    /** Memory changes hands in whole logical memory blocks. */
    private static long inBlocks(long megabytes, ManagedSystem system) {
        int block = system.logicalMemoryBlockMegabytes().value().orElse(1);
        return LongMath.divide(megabytes, block, RoundingMode.CEILING) * block;
    }
}

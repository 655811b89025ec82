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
import lpm.rules.RuleId;
import lpm.rules.SystemCapture;

/**
 * The destination has memory to spare for what the partition runs with and for its page table, see {@link
 * lpm.model.MemoryAllocation#requiredOn}.
 */
public final class MemAvailable implements PairRule {

    private static final RuleDescription RULE = RuleDescription.of("mem-available", "memory")
            .statement("The destination has the partition's memory available, and memory for its page table")
            .modes(ImmutableSortedSet.copyOf(MigrationMode.values()))
            .source("VAL6I")
            .addAliases(new RuleId("server-shell-memory"))
            .addCaptures(SystemCapture.SYSTEM_MEMORY, SystemCapture.PARTITION_MEMORY)
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
        Judgement needs = Judgement.of(
                RULE,
                Subject.of(move.partition()),
                "memory",
                Captures.ofSource(move).partitionMemory());
        Judgement block =
                Judgement.ofDestination(RULE, move, "logical_memory_block_megabytes", captures.systemMemory());
        Judgement offers = Judgement.ofDestination(RULE, move, "available_memory_megabytes", captures.systemMemory());
        Judgement maximum = Judgement.of(
                RULE,
                Subject.of(move.partition()),
                "maximum_megabytes",
                Captures.ofSource(move).partitionMemory());
        Fact<MemoryAllocation> memory = move.partition().memory();
        Fact<Long> maximumMemory = memory.flatMap(MemoryAllocation::maximumMegabytes);
        Fact<Integer> blockSize = move.onDestination(ManagedSystem::logicalMemoryBlockMegabytes);
        Fact<Long> available = move.onDestination(ManagedSystem::availableMemoryMegabytes);
        Departure departure = Departure.of(move);
        Arrival arrival = Arrival.of(move);
        Stream<Finding> answer = MEMORY.holds(departure, arrival).value().stream()
                .map(fits -> fits
                        ? offers.holds()
                        : violated(
                                move,
                                offers,
                                MEMORY.amount(departure, arrival).value().orElseThrow(),
                                available.value().orElseThrow()));
        return Stream.of(
                        answer,
                        needs.unlessKnown(memory),
                        memory.isKnown() ? maximum.unlessKnown(maximumMemory) : Stream.<Finding>of(),
                        offers.unlessKnown(available),
                        block.unlessKnown(blockSize))
                .flatMap(findings -> findings)
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * With an unknown maximum memory the page table may be larger than that of the current memory, and the amount is only the
     * least.
     */
    private static Amount need(Departure departure, int block) {
        return departure
                .partition()
                .memory()
                .map(memory -> new Amount(
                        memory.requiredOn(block), memory.maximumMegabytes().isKnown()))
                .value()
                .orElseGet(() -> Amount.atLeast(0));
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
                : offers.violated(situation + "; how much to free depends on its maximum memory, which is unknown");
    }

    /** Memory changes hands in whole logical memory blocks. */
    private static long inBlocks(long megabytes, ManagedSystem system) {
        int block = system.logicalMemoryBlockMegabytes().value().orElse(1);
        return LongMath.divide(megabytes, block, RoundingMode.CEILING) * block;
    }
}

package lpm.rules.memory;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.stream.Stream;
import lpm.change.FreeMemory;
import lpm.fact.Fact;
import lpm.model.ManagedSystem;
import lpm.model.MemoryAllocation;
import lpm.origin.Subject;
import lpm.rules.Captures;
import lpm.rules.Cost;
import lpm.rules.Finding;
import lpm.rules.Judgement;
import lpm.rules.MigrationMode;
import lpm.rules.Move;
import lpm.rules.Remedy;
import lpm.rules.Rule;
import lpm.rules.RuleDescription;

/**
 * The destination has memory to spare for what the partition runs with and for its page table, see {@link
 * lpm.model.MemoryAllocation#requiredOn}.
 */
public final class MemAvailable implements Rule {

    private static final RuleDescription RULE = RuleDescription.of("mem-available", "memory")
            .statement("The destination has the partition's memory available, and memory for its page table")
            .modes(ImmutableSortedSet.copyOf(MigrationMode.values()))
            .source("VAL6I")
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
        Captures captures = Captures.ofDestination(move);
        Judgement needs = Judgement.of(
                RULE,
                Subject.of(move.partition()),
                "memory",
                Captures.ofSource(move).partitionMemory());
        Judgement block =
                Judgement.ofDestination(RULE, move, "logical_memory_block_megabytes", captures.systemMemory());
        Judgement offers = Judgement.ofDestination(RULE, move, "available_memory_megabytes", captures.systemMemory());
        Fact<MemoryAllocation> memory = move.partition().memory();
        Fact<Integer> blockSize = move.onDestination(ManagedSystem::logicalMemoryBlockMegabytes);
        Fact<Long> available = move.onDestination(ManagedSystem::availableMemoryMegabytes);
        return memory.with(blockSize, MemoryAllocation::requiredOn)
                .with(available, (need, free) -> ImmutableList.of(judge(move, offers, need, free)))
                .value()
                .orElseGet(() -> Stream.of(
                                needs.unlessKnown(memory), offers.unlessKnown(available), block.unlessKnown(blockSize))
                        .flatMap(findings -> findings)
                        .collect(ImmutableList.toImmutableList()));
    }

    private static Finding judge(Move move, Judgement offers, long need, long free) {
        if (free >= need) {
            return offers.holds();
        }
        ManagedSystem system = move.destination().orElseThrow();
        String situation = "%s has %s MB of memory available, but %s needs %s MB with its page table"
                .formatted(system.label(), free, move.partition().label(), need);
        boolean exists = !system.configurableMemoryMegabytes().isKnownAnd(all -> all < need);
        return exists
                ? offers.violated(
                        "%s; free %s MB".formatted(situation, need - free),
                        Remedy.of(
                                "Take %s MB of memory from other partitions of %s"
                                        .formatted(need - free, system.label()),
                                Cost.ON_LINE,
                                new FreeMemory(system.id(), need - free)))
                : offers.violated("%s, and the system has only %s MB in all; choose another system"
                        .formatted(situation, system.configurableMemoryMegabytes()));
    }
}

package lpm.rules.memory;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.stream.Stream;
import lpm.change.SetLogicalMemoryBlock;
import lpm.fact.Fact;
import lpm.model.ManagedSystem;
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

/** Both systems hand memory out in logical memory blocks of one size. */
public final class MemLmbSizeEqual implements Rule {

    private static final RuleDescription RULE = RuleDescription.of("mem-lmb-size-equal", "memory")
            .statement("The logical memory block has the same size on both systems")
            .modes(ImmutableSortedSet.copyOf(MigrationMode.values()))
            .source("MIGREQ; NOVAPV")
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
        Judgement from = Judgement.of(
                RULE,
                Subject.of(move.source().id()),
                "logical_memory_block_megabytes",
                Captures.ofSource(move).systemMemory());
        Judgement to = Judgement.ofDestination(
                RULE,
                move,
                "logical_memory_block_megabytes",
                Captures.ofDestination(move).systemMemory());
        Fact<Integer> source = move.source().logicalMemoryBlockMegabytes();
        Fact<Integer> destination = move.onDestination(ManagedSystem::logicalMemoryBlockMegabytes);
        return source.with(destination, (one, other) -> ImmutableList.of(judge(move, to, one, other)))
                .value()
                .orElseGet(() -> Stream.concat(from.unlessKnown(source), to.unlessKnown(destination))
                        .collect(ImmutableList.toImmutableList()));
    }

    private static Finding judge(Move move, Judgement judgement, int from, int to) {
        if (from == to) {
            return judgement.holds();
        }
        ManagedSystem destination = move.destination().orElseThrow();
        return judgement.violated(
                "the logical memory block of %s is %s MB, but that of %s is %s MB; change one of them, which takes a restart of that system"
                        .formatted(move.source().label(), from, destination.label(), to),
                Remedy.of(
                        "Set the logical memory block of %s to %s MB in its Advanced System Management Interface (ASMI), and restart the system"
                                .formatted(destination.label(), from),
                        Cost.FRAME_RESTART,
                        new SetLogicalMemoryBlock(destination.id(), from)));
    }
}

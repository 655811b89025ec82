package lpm.rules.memory;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.stream.Stream;
import lpm.change.SetLogicalMemoryBlock;
import lpm.fact.Fact;
import lpm.model.ManagedSystem;
import lpm.origin.Subject;
import lpm.rules.Among;
import lpm.rules.Arrival;
import lpm.rules.Captures;
import lpm.rules.Cost;
import lpm.rules.Departure;
import lpm.rules.Finding;
import lpm.rules.Judgement;
import lpm.rules.MigrationMode;
import lpm.rules.Move;
import lpm.rules.Offer;
import lpm.rules.PairCondition;
import lpm.rules.PairRule;
import lpm.rules.Remedy;
import lpm.rules.RuleDescription;
import lpm.rules.SystemCapture;

/** Both systems hand memory out in logical memory blocks of one size. */
public final class MemLmbSizeEqual implements PairRule {

    private static final RuleDescription RULE = RuleDescription.of("mem-lmb-size-equal", "memory")
            .statement("The logical memory block has the same size on both systems")
            .modes(ImmutableSortedSet.copyOf(MigrationMode.values()))
            .source("MIGREQ; NOVAPV")
            .addCaptures(SystemCapture.SYSTEM_MEMORY)
            .remedy(
                    "Set the logical memory block of one system to the size of the other's in its Advanced System Management Interface (ASMI), and restart the system")
            .consequence("dst_shell: the memory of the partition does not fit into the blocks")
            .build();

    private static final Among<Departure, Arrival, Integer> BLOCK = Among.oneOf(
            departure -> departure.source().logicalMemoryBlockMegabytes(),
            arrival -> Offer.only(arrival.fact(ManagedSystem::logicalMemoryBlockMegabytes)));

    @Override
    public RuleDescription description() {
        return RULE;
    }

    @Override
    public ImmutableList<PairCondition<Departure, Arrival>> conditions() {
        return ImmutableList.of(BLOCK);
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
        return BLOCK.holds(Departure.of(move), Arrival.of(move))
                .map(same -> ImmutableList.of(same ? to.holds() : violated(move, to, source, destination)))
                .value()
                .orElseGet(() -> Stream.concat(from.unlessKnown(source), to.unlessKnown(destination))
                        .collect(ImmutableList.toImmutableList()));
    }

    private static Finding violated(Move move, Judgement judgement, Fact<Integer> from, Fact<Integer> to) {
        ManagedSystem destination = move.destination().orElseThrow();
        return judgement.violated(
                "the logical memory block of %s is %s MB, but that of %s is %s MB; change one of them, which takes a restart of that system"
                        .formatted(move.source().label(), from, destination.label(), to),
                Remedy.of(
                        "Set the logical memory block of %s to %s MB in its Advanced System Management Interface (ASMI), and restart the system"
                                .formatted(destination.label(), from),
                        Cost.FRAME_RESTART,
                        new SetLogicalMemoryBlock(destination.id(), from.value().orElseThrow())));
    }
}

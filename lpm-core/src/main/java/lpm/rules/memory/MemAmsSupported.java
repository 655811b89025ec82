package lpm.rules.memory;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import lpm.change.EnableCapability;
import lpm.model.ManagedSystem;
import lpm.model.MemoryAllocation;
import lpm.model.MobilityCapability;
import lpm.origin.Subject;
import lpm.rules.Among;
import lpm.rules.Arrival;
import lpm.rules.Capabilities;
import lpm.rules.Captures;
import lpm.rules.Cost;
import lpm.rules.Departure;
import lpm.rules.Finding;
import lpm.rules.Judgement;
import lpm.rules.MigrationMode;
import lpm.rules.Move;
import lpm.rules.PairCondition;
import lpm.rules.PairRule;
import lpm.rules.Remedy;
import lpm.rules.RuleDescription;
import lpm.rules.SystemCapture;

/** The destination is capable of Active Memory Sharing, if the memory of the partition is shared. */
public final class MemAmsSupported implements PairRule {

    private static final MobilityCapability NEEDED = MobilityCapability.MEMORY_SHARING;

    private static final RuleDescription RULE = RuleDescription.of("mem-ams-supported", "memory")
            .statement("The destination supports Active Memory Sharing, if the partition has shared memory")
            .modes(ImmutableSortedSet.copyOf(MigrationMode.values()))
            .source("MIGREQ")
            .addCaptures(SystemCapture.SYSTEM, SystemCapture.PARTITION_MEMORY)
            .remedy("Activate Active Memory Sharing on the destination")
            .consequence("dst_shell: there is no shared memory pool to take the memory from")
            .build();

    private static final Among<Departure, Arrival, MobilityCapability> CAPABLE =
            Capabilities.neededIf(partition -> partition.memory().flatMap(MemoryAllocation::shared), NEEDED);

    @Override
    public RuleDescription description() {
        return RULE;
    }

    @Override
    public ImmutableList<PairCondition<Departure, Arrival>> conditions() {
        return ImmutableList.of(CAPABLE);
    }

    @Override
    public ImmutableList<Finding> check(Move move) {
        Judgement shares = Judgement.of(
                RULE,
                Subject.of(move.partition()),
                "memory",
                Captures.ofSource(move).partitionMemory());
        Judgement judgement = Judgement.ofDestination(
                RULE, move, NEEDED.toString(), Captures.ofDestination(move).system());
        if (!move.partition().memory().flatMap(MemoryAllocation::shared).isKnown()) {
            return ImmutableList.of(shares.undetermined());
        }
        return SharedMemory.ifShared(
                RULE,
                move,
                memory -> ImmutableList.of(judgement.judge(
                        CAPABLE.holds(Departure.of(move), Arrival.of(move)),
                        capable -> capable,
                        no -> violated(judgement, move))));
    }

    private static Finding violated(Judgement judgement, Move move) {
        ManagedSystem system = move.destination().orElseThrow();
        return judgement.violated(
                "%s has shared memory, but %s is not capable of Active Memory Sharing (%s is false); activate it, or choose another system"
                        .formatted(move.partition().label(), system.label(), NEEDED),
                Remedy.of(
                        "Activate Active Memory Sharing on %s".formatted(system.label()),
                        Cost.FRAME_RESTART,
                        new EnableCapability(system.id(), NEEDED)));
    }
}

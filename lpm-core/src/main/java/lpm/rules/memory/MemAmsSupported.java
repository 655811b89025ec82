package lpm.rules.memory;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Optional;
import lpm.change.EnableCapability;
import lpm.model.ManagedSystem;
import lpm.model.MemoryAllocation;
import lpm.model.MobilityCapability;
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

/** The destination is capable of Active Memory Sharing, if the memory of the partition is shared. */
public final class MemAmsSupported implements PairRule {

    private static final MobilityCapability NEEDED = MobilityCapability.MEMORY_SHARING;

    private static final RuleDescription RULE = RuleDescription.of("mem-ams-supported", "memory")
            .statement("The destination supports Active Memory Sharing, if the partition has shared memory")
            .modes(ImmutableSortedSet.copyOf(MigrationMode.values()))
            .source("MIGREQ")
            .addCaptures(
                    SystemCapture.SYSTEM,
                    SystemCapture.PARTITION_MEMORY,
                    SystemCapture.PROFILES,
                    SystemCapture.MOBILITY)
            .remedy("Activate Active Memory Sharing on the destination")
            .consequence("dst_shell: there is no shared memory pool to take the memory from")
            .build();

    private static final Among<Departure, Arrival, MobilityCapability> CAPABLE = Among.some(
            departure -> MigratedResources.of(departure)
                    .ofMemory(MemoryAllocation::shared)
                    .map(shared -> Optional.of(NEEDED).filter(capability -> shared)),
            (arrival, capability) -> arrival.fact(system -> system.capable(capability)));

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
        Judgement judgement = Judgement.ofDestination(
                RULE, move, NEEDED.toString(), Captures.ofDestination(move).system());
        ImmutableList<Finding> waiting = MigratedResources.of(move)
                .waitingForMemory(RULE, move, "memory", MemoryAllocation::shared)
                .collect(ImmutableList.toImmutableList());
        if (!waiting.isEmpty()) {
            return waiting;
        }
        return SharedMemory.ifShared(
                RULE,
                move,
                () -> ImmutableList.of(judgement.judge(
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

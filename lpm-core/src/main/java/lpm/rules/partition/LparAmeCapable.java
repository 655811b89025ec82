package lpm.rules.partition;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import lpm.change.EnableCapability;
import lpm.model.LogicalPartition;
import lpm.model.MobilityCapability;
import lpm.model.OperatingEnvironment;
import lpm.model.id.MachineTypeModelSerial;
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
import lpm.rules.Severity;
import lpm.rules.SystemCapture;

/**
 * A partition that expands its memory (Active Memory Expansion of AIX) does so at the destination too. That validation refuses it is
 * not confirmed.
 */
public final class LparAmeCapable implements PairRule {

    private static final RuleDescription RULE = RuleDescription.of("lpar-ame-capable", "partition")
            .statement("The destination is capable of Active Memory Expansion if the partition uses it")
            .severity(Severity.WARNING)
            .modes(ImmutableSortedSet.copyOf(MigrationMode.values()))
            .environments(ImmutableSortedSet.of(OperatingEnvironment.AIX_LINUX))
            .source("PYPV (capability); rule not confirmed")
            .confirmed(false)
            .addCaptures(SystemCapture.SYSTEM, SystemCapture.PROFILES)
            .remedy("Activate Active Memory Expansion on the destination, or update its firmware")
            .consequence("dst_shell: the hypervisor cannot expand the memory of the partition")
            .build();

    private static final Among<Departure, Arrival, MobilityCapability> CAPABLE =
            Capabilities.neededIf(LogicalPartition::memoryExpansion, MobilityCapability.ACTIVE_MEMORY_EXPANSION);

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
        LogicalPartition partition = move.partition();
        Judgement use = Judgement.of(
                RULE,
                Subject.of(partition),
                "memory_expansion",
                Captures.ofSource(move).profiles());
        Judgement capable = Judgement.ofDestination(
                RULE,
                move,
                MobilityCapability.ACTIVE_MEMORY_EXPANSION.toString(),
                Captures.ofDestination(move).system());
        return ImmutableList.of(use.judge(
                partition.memoryExpansion(),
                used -> !used,
                used -> capable.judge(
                        CAPABLE.holds(Departure.of(move), Arrival.of(move)),
                        able -> able,
                        unable -> violated(move, capable))));
    }

    private static Finding violated(Move move, Judgement capable) {
        MachineTypeModelSerial destination = move.destination().orElseThrow().id();
        return capable.violated(
                "%s uses Active Memory Expansion, but %s is not capable of it; activate it there, or choose another destination"
                        .formatted(move.partition().label(), move.destinationLabel()),
                Remedy.of(
                        "Bring %s to firmware and licences that offer it".formatted(move.destinationLabel()),
                        Cost.FRAME_RESTART,
                        new EnableCapability(destination, MobilityCapability.ACTIVE_MEMORY_EXPANSION)));
    }
}

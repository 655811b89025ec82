package lpm.rules.partition;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Optional;
import lpm.change.ChangePartitionSetting;
import lpm.change.EnableCapability;
import lpm.change.PartitionSetting;
import lpm.fact.Fact;
import lpm.model.LogicalPartition;
import lpm.model.MobilityCapability;
import lpm.model.OperatingEnvironment;
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
import lpm.rules.PairCondition;
import lpm.rules.PairRule;
import lpm.rules.Remedy;
import lpm.rules.RuleDescription;
import lpm.rules.SystemCapture;

/**
 * The destination takes over volumes of persistent memory, if the partition has any. Firmware before release 940 offers none, so that
 * nobody need ask there.
 */
public final class LparVpmem implements PairRule {

    private static final MobilityCapability NEEDED = MobilityCapability.PERSISTENT_MEMORY_MOBILITY;

    /** The first release of firmware with virtual persistent memory. */
    private static final int FIRST_RELEASE = 940;

    private static final RuleDescription RULE = RuleDescription.of("lpar-vpmem", "partition")
            .statement("The destination takes over persistent memory, if the partition has any")
            .modes(ImmutableSortedSet.of(MigrationMode.ACTIVE))
            .environments(ImmutableSortedSet.of(OperatingEnvironment.AIX_LINUX))
            .source("PYPV (LogicalPartitionPersistentMemoryMigrationCapable)")
            .addCaptures(SystemCapture.PERSISTENT_MEMORY, SystemCapture.SYSTEM)
            .remedy(
                    "Remove the volumes of persistent memory, or bring the destination to firmware that takes them over")
            .consequence("dst_shell: the destination has no persistent memory to give")
            .build();

    private static final Among<Departure, Arrival, MobilityCapability> CAPABLE = Among.some(
            departure -> has(departure).map(any -> Optional.of(NEEDED).filter(needed -> any)),
            (arrival, needed) -> arrival.fact(system -> system.capable(needed)));

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
        Judgement volumes = Judgement.of(
                RULE,
                Subject.of(partition),
                "persistent_memory_volumes",
                Captures.ofSource(move).persistentMemory());
        return ImmutableList.of(has(Departure.of(move))
                .map(any -> any ? capable(move) : RULE.notApplicable(Subject.of(partition)))
                .value()
                .orElseGet(volumes::undetermined));
    }

    private static Fact<Boolean> has(Departure departure) {
        return departure.source().firmwareLevel().isKnownAnd(level -> level.release() < FIRST_RELEASE)
                ? Fact.known(false)
                : departure.partition().persistentMemoryVolumes().map(count -> count > 0);
    }

    private static Finding capable(Move move) {
        Judgement capable = Judgement.ofDestination(
                RULE, move, NEEDED.toString(), Captures.ofDestination(move).system());
        return capable.judge(
                CAPABLE.holds(Departure.of(move), Arrival.of(move)), able -> able, unable -> violated(move, capable));
    }

    private static Finding violated(Move move, Judgement capable) {
        LogicalPartition partition = move.partition();
        return capable.violated(
                "%s has volumes of persistent memory (%s), which %s cannot take over; remove them, or choose another destination"
                        .formatted(partition.label(), partition.persistentMemoryVolumes(), move.destinationLabel()),
                Remedy.of(
                        "Remove the volumes of persistent memory of %s".formatted(partition.label()),
                        Cost.PARTITION_RESTART,
                        new ChangePartitionSetting(partition.key(), PartitionSetting.NO_PERSISTENT_MEMORY)),
                Remedy.of(
                        "Bring %s to firmware that takes them over".formatted(move.destinationLabel()),
                        Cost.FRAME_RESTART,
                        new EnableCapability(move.destination().orElseThrow().id(), NEEDED)));
    }
}

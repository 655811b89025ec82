package lpm.rules.memory;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Optional;
import lpm.change.EnableCapability;
import lpm.fact.Fact;
import lpm.model.LogicalPartition;
import lpm.model.MobilityCapability;
import lpm.model.PartitionProfile;
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
 * The destination keeps the ratio of the physical page table, if the partition has another than the usual one. That validation
 * asks is not confirmed.
 */
public final class MemPptRatio implements PairRule {

    private static final MobilityCapability NEEDED = MobilityCapability.PAGE_TABLE_RATIO;

    /** What profiles have where nobody chose another. */
    private static final int USUAL = 4_096;

    private static final RuleDescription RULE = RuleDescription.of("mem-ppt-ratio", "memory")
            .statement("The destination supports the partition's ratio of the physical page table")
            .severity(Severity.WARNING)
            .modes(ImmutableSortedSet.of(MigrationMode.ACTIVE))
            .source("PYPV (CustomPhysicalPageTableRatioCapable); rule not confirmed")
            .confirmed(false)
            .addCaptures(SystemCapture.PROFILES, SystemCapture.SYSTEM)
            .remedy("Choose the usual ratio of the physical page table in the profile, and activate it")
            .noConsequence("the table is built anew at the next start")
            .build();

    private static final Among<Departure, Arrival, MobilityCapability> CAPABLE =
            Capabilities.neededIf(partition -> chosen(partition).map(Optional::isPresent), NEEDED);

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
        Judgement ratio = Judgement.of(
                RULE,
                Subject.of(move.partition()),
                "profile.page_table_ratio",
                Captures.ofSource(move).profiles());
        return ImmutableList.of(chosen(move.partition())
                .map(known -> known.map(parts -> capable(move, parts))
                        .orElseGet(() -> RULE.notApplicable(Subject.of(move.partition()))))
                .value()
                .orElseGet(ratio::undetermined));
    }

    /** The ratio, if somebody chose another than the usual one. */
    private static Fact<Optional<Integer>> chosen(LogicalPartition partition) {
        return partition
                .profile()
                .flatMap(PartitionProfile::pageTableRatio)
                .map(known -> known.filter(parts -> parts != USUAL));
    }

    private static Finding capable(Move move, int parts) {
        Judgement capable = Judgement.ofDestination(
                RULE, move, NEEDED.toString(), Captures.ofDestination(move).system());
        return capable.judge(
                CAPABLE.holds(Departure.of(move), Arrival.of(move)),
                able -> able,
                unable -> capable.violated(
                        "%s has a physical page table of 1:%d of its memory, but %s supports no other ratio than its own; set 1:%d, or choose another destination"
                                .formatted(move.partition().label(), parts, move.destinationLabel(), USUAL),
                        Remedy.of(
                                "Bring %s to firmware that supports other ratios".formatted(move.destinationLabel()),
                                Cost.FRAME_RESTART,
                                new EnableCapability(
                                        move.destination().orElseThrow().id(), NEEDED))));
    }
}

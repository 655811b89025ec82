package lpm.rules.memory;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Optional;
import lpm.change.EnableCapability;
import lpm.fact.Fact;
import lpm.model.MobilityCapability;
import lpm.model.PartitionProfile;
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
import lpm.rules.Severity;
import lpm.rules.SystemCapture;

/**
 * The destination keeps the ratio of the physical page table, if the partition has another than the usual one. That validation
 * asks is not confirmed.
 */
public final class MemPptRatio implements Rule {

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
        Judgement ratio = Judgement.of(
                RULE,
                Subject.of(move.partition()),
                "profile.page_table_ratio",
                Captures.ofSource(move).profiles());
        Fact<Optional<Integer>> chosen = move.partition()
                .profile()
                .flatMap(PartitionProfile::pageTableRatio)
                .map(known -> known.filter(parts -> parts != USUAL));
        return ImmutableList.of(chosen.map(known -> known.map(parts -> capable(move, parts))
                        .orElseGet(() -> RULE.notApplicable(Subject.of(move.partition()))))
                .value()
                .orElseGet(ratio::undetermined));
    }

    private static Finding capable(Move move, int parts) {
        Judgement capable = Judgement.ofDestination(
                RULE, move, NEEDED.toString(), Captures.ofDestination(move).system());
        return capable.judge(
                move.onDestination(system -> system.capable(NEEDED)),
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

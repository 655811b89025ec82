package lpm.rules.processor;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import lpm.model.PartitionProfile;
import lpm.origin.Subject;
import lpm.rules.Arrival;
import lpm.rules.Captures;
import lpm.rules.Departure;
import lpm.rules.Finding;
import lpm.rules.Judgement;
import lpm.rules.MigrationMode;
import lpm.rules.Move;
import lpm.rules.PairCondition;
import lpm.rules.PairRule;
import lpm.rules.RuleDescription;
import lpm.rules.Severity;
import lpm.rules.SystemCapture;

/**
 * The destination offers the processor compatibility mode that the profile asks for; every system offers {@code default}.
 */
public final class ProcCompatPreferred implements PairRule {

    private static final RuleDescription RULE = RuleDescription.of("proc-compat-preferred", "processor")
            .statement(
                    "The destination supports the processor compatibility mode that the profile of the partition asks for")
            .severity(Severity.WARNING)
            .modes(ImmutableSortedSet.of(MigrationMode.INACTIVE))
            .source("PS703 (the modes)")
            .confirmed(false)
            .addCaptures(SystemCapture.PROFILES)
            .remedy("Set a processor compatibility mode that the destination offers in the profile")
            .consequence("dst_shell: the processors of the destination cannot run the mode that the profile asks for")
            .build();

    private static final OfferedModes MODES =
            new OfferedModes(partition -> partition.profile().flatMap(PartitionProfile::compatibilityMode));

    @Override
    public RuleDescription description() {
        return RULE;
    }

    @Override
    public ImmutableList<PairCondition<Departure, Arrival>> conditions() {
        return ImmutableList.of(MODES.condition());
    }

    @Override
    public ImmutableList<Finding> check(Move move) {
        Judgement asks = Judgement.of(
                RULE,
                Subject.of(move.partition()),
                "desired_compatibility_mode",
                Captures.ofSource(move).profiles());
        return MODES.judge(RULE, move, asks, "would be started in");
    }
}

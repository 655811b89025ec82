package lpm.rules.processor;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import lpm.model.LogicalPartition;
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
import lpm.rules.SystemCapture;

/** The destination offers the processor compatibility mode that the partition runs in. */
public final class ProcCompatModeSupported implements PairRule {

    private static final RuleDescription RULE = RuleDescription.of("proc-compat-mode-supported", "processor")
            .statement("The destination supports the processor compatibility mode of the partition")
            .modes(ImmutableSortedSet.copyOf(MigrationMode.values()))
            .source("NOVAPV")
            .addCaptures(SystemCapture.SYSTEM, SystemCapture.PARTITIONS)
            .remedy("Start the partition in a processor compatibility mode that the destination offers")
            .consequence("dst_shell: the processors cannot run the partition in its mode")
            .build();

    private static final OfferedModes MODES = new OfferedModes(LogicalPartition::compatibilityMode);

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
        Judgement runs = Judgement.of(
                RULE,
                Subject.of(move.partition()),
                "compatibility_mode",
                Captures.ofSource(move).partitions());
        return MODES.judge(RULE, move, runs, "runs in");
    }
}

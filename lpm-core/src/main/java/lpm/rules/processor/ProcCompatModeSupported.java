package lpm.rules.processor;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import lpm.origin.Subject;
import lpm.rules.Captures;
import lpm.rules.Finding;
import lpm.rules.Judgement;
import lpm.rules.MigrationMode;
import lpm.rules.Move;
import lpm.rules.Rule;
import lpm.rules.RuleDescription;

/** The destination offers the processor compatibility mode that the partition runs in. */
public final class ProcCompatModeSupported implements Rule {

    private static final RuleDescription RULE = RuleDescription.of("proc-compat-mode-supported", "processor")
            .statement("The destination supports the processor compatibility mode of the partition")
            .modes(ImmutableSortedSet.copyOf(MigrationMode.values()))
            .source("NOVAPV")
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
        Judgement runs = Judgement.of(
                RULE,
                Subject.of(move.partition()),
                "compatibility_mode",
                Captures.ofSource(move).partitions());
        return new OfferedModes(move).judge(RULE, runs, move.partition().compatibilityMode(), "runs in");
    }
}

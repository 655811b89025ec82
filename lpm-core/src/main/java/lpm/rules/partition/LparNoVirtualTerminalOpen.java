package lpm.rules.partition;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import lpm.change.PartitionSetting;
import lpm.rules.AskedFact;
import lpm.rules.Cost;
import lpm.rules.FactSource;
import lpm.rules.Finding;
import lpm.rules.MigrationMode;
import lpm.rules.Move;
import lpm.rules.Rule;
import lpm.rules.RuleDescription;
import lpm.rules.Severity;

/** Nobody has the virtual terminal of the partition open. No command lists terminals: the move itself finds out, and closes it. */
public final class LparNoVirtualTerminalOpen implements Rule {

    private static final RuleDescription RULE = RuleDescription.of("lpar-no-virtual-terminal-open", "partition")
            .statement("The virtual terminal of the partition is closed")
            .severity(Severity.WARNING)
            .modes(ImmutableSortedSet.of(MigrationMode.ACTIVE))
            .facts(FactSource.RUN_TIME)
            .source("NOVAPV")
            .addCaptures(new AskedFact("virtual_terminal_open"))
            .remedy("Close the virtual terminal (rmvterm)")
            .noConsequence("the move closes the terminal")
            .build();

    @Override
    public RuleDescription description() {
        return RULE;
    }

    @Override
    public Scope scope() {
        return Scope.PARTITION;
    }

    @Override
    public ImmutableList<Finding> check(Move move) {
        return Setting.asked(RULE, move, "virtual_terminal_open")
                .mustBeOff(
                        move.partition().virtualTerminalOpen(),
                        "the virtual terminal of %s is open; close it before the move",
                        "Close the virtual terminal of %s",
                        Cost.ON_LINE,
                        PartitionSetting.VIRTUAL_TERMINAL_CLOSED);
    }
}

package lpm.rules.partition;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import lpm.change.PartitionSetting;
import lpm.model.OperatingEnvironment;
import lpm.rules.AskedFact;
import lpm.rules.Cost;
import lpm.rules.FactSource;
import lpm.rules.Finding;
import lpm.rules.MigrationMode;
import lpm.rules.Move;
import lpm.rules.Rule;
import lpm.rules.RuleDescription;
import lpm.rules.Severity;

/**
 * The operating system and its applications agree to be suspended. They are asked, by the check phase of DLPAR scripts, only by the
 * console itself; that validation asks them is not confirmed.
 */
public final class LparOsMigrationReady implements Rule {

    private static final RuleDescription RULE = RuleDescription.of("lpar-os-migration-ready", "partition")
            .statement("The operating system and the applications agree to migrate")
            .severity(Severity.WARNING)
            .modes(ImmutableSortedSet.of(MigrationMode.ACTIVE))
            .environments(ImmutableSortedSet.of(OperatingEnvironment.AIX_LINUX))
            .facts(FactSource.RUN_TIME)
            .source("VAL7 table 4, not confirmed; RHEL1")
            .confirmed(false)
            .addCaptures(new AskedFact("agrees_to_suspend"))
            .remedy("Make the DLPAR scripts and the applications of the partition agree")
            .consequence("ask_os: the operating system does not agree to be suspended")
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
        return Setting.asked(RULE, move, "agrees_to_suspend")
                .mustBeOff(
                        move.partition().agreesToSuspend().map(agrees -> !agrees),
                        "the operating system or an application of %s does not agree to be suspended; see its DLPAR scripts and its log",
                        "Make the DLPAR scripts and applications of %s agree",
                        Cost.ON_LINE,
                        PartitionSetting.READY_TO_BE_SUSPENDED);
    }
}

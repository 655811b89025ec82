package lpm.rules.management;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import lpm.model.ConsoleKind;
import lpm.model.OperatingEnvironment;
import lpm.model.id.Release;
import lpm.rules.Arrival;
import lpm.rules.Captures;
import lpm.rules.ConsoleCapture;
import lpm.rules.Departure;
import lpm.rules.Finding;
import lpm.rules.MigrationMode;
import lpm.rules.Move;
import lpm.rules.PairCondition;
import lpm.rules.PairRule;
import lpm.rules.RuleDescription;
import lpm.rules.SystemCapture;

/**
 * A Hardware Management Console that orchestrates the migration of IBM i is at V7R7.5 or later; a Flex System Manager is not
 * asked.
 */
public final class MgmtHmcReleaseIbmi implements PairRule {

    private static final Release NEEDED = new Release("V7R7.5");

    private static final RuleDescription RULE = RuleDescription.of("mgmt-hmc-release-ibmi", "management")
            .statement("A Hardware Management Console is at V7R7.5 or later to move IBM i")
            .modes(ImmutableSortedSet.of(MigrationMode.ACTIVE, MigrationMode.INACTIVE))
            .environments(ImmutableSortedSet.of(OperatingEnvironment.IBM_I))
            .source("IBMI")
            .addCaptures(SystemCapture.SYSTEM, ConsoleCapture.HMC_RELEASE)
            .remedy("Update the Hardware Management Console to V7R7.5 or later")
            .noConsequence("consoles are not simulated")
            .build();

    private static final ConsoleLevel LEVEL =
            new ConsoleLevel(RULE, ConsoleKind.HMC, "Hardware Management Console", NEEDED, Captures.consoleRelease());

    @Override
    public RuleDescription description() {
        return RULE;
    }

    @Override
    public ImmutableList<PairCondition<Departure, Arrival>> conditions() {
        return LEVEL.conditions();
    }

    @Override
    public ImmutableList<Finding> check(Move move) {
        return LEVEL.of(move);
    }
}

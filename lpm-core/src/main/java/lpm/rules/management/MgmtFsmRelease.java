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

/** A Flex System Manager that orchestrates the migration of IBM i is at release 1.2 or later; an HMC is not asked. */
public final class MgmtFsmRelease implements PairRule {

    private static final Release NEEDED = new Release("1.2");

    private static final RuleDescription RULE = RuleDescription.of("mgmt-fsm-release", "management")
            .statement("A Flex System Manager is at release 1.2 or later to move IBM i")
            .modes(ImmutableSortedSet.of(MigrationMode.ACTIVE, MigrationMode.INACTIVE))
            .environments(ImmutableSortedSet.of(OperatingEnvironment.IBM_I))
            .source("IBM i LPM in a multi-chassis PureFlex environment")
            .addCaptures(SystemCapture.SYSTEM, ConsoleCapture.FSM_RELEASE)
            .remedy("Update the Flex System Manager to release 1.2 or later")
            .noConsequence("consoles are not simulated")
            .build();

    private static final ConsoleLevel LEVEL =
            new ConsoleLevel(RULE, ConsoleKind.FSM, "Flex System Manager", NEEDED, Captures.flexSystemManagerRelease());

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

package lpm.rules.server;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import lpm.model.OperatingEnvironment;
import lpm.rules.Arrival;
import lpm.rules.BothSystems;
import lpm.rules.Captures;
import lpm.rules.Departure;
import lpm.rules.Finding;
import lpm.rules.MigrationMode;
import lpm.rules.Move;
import lpm.rules.PairCondition;
import lpm.rules.PairRule;
import lpm.rules.RuleDescription;
import lpm.rules.SystemCapture;

/**
 * IBM i moves between systems with POWER7 or later processors. The generation is the newest processor compatibility mode
 * that a system offers. No remedy: another system must be chosen.
 */
public final class ServerIbmiPower7OrLater implements PairRule {

    private static final int NEEDED = 7;

    private static final RuleDescription RULE = RuleDescription.of("server-ibmi-power7-or-later", "server")
            .statement("Both managed systems are POWER7 or later to move IBM i")
            .modes(ImmutableSortedSet.copyOf(MigrationMode.values()))
            .environments(ImmutableSortedSet.of(OperatingEnvironment.IBM_I))
            .source("IBMI")
            .addCaptures(SystemCapture.SYSTEM)
            .noRemedy("no change makes a system POWER7; another must be chosen")
            .noConsequence("the console refuses, though the hypervisors might not")
            .build();

    @Override
    public RuleDescription description() {
        return RULE;
    }

    @Override
    public ImmutableList<PairCondition<Departure, Arrival>> conditions() {
        return BothSystems.conditions(system -> Generation.of(system).map(ServerIbmiPower7OrLater::isLaterThanPower6));
    }

    @Override
    public ImmutableList<Finding> check(Move move) {
        return new BothSystems(RULE, move, Generation.ATTRIBUTE, Captures::system)
                .judge(
                        Generation::of,
                        (judgement, system, generation) -> isLaterThanPower6(generation)
                                ? judgement.holds()
                                : judgement.violated("%s is %s, but IBM i moves from POWER7 on; choose another system"
                                        .formatted(system.label(), Generation.inWords(generation))));
    }

    private static boolean isLaterThanPower6(int generation) {
        return generation >= NEEDED;
    }
}

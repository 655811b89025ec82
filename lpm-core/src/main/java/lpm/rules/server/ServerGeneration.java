package lpm.rules.server;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Comparator;
import java.util.stream.Stream;
import lpm.fact.Fact;
import lpm.rules.Among;
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
 * Both systems have processors of generations between which a console moves partitions: POWER6 or later, and POWER8 or later
 * where one of them is Power10 or later. The generation is the newest processor compatibility mode that a system offers. No
 * remedy: another system must be chosen.
 */
public final class ServerGeneration implements PairRule {

    private static final int POWER10 = 10;
    private static final int OLDEST_BESIDE_POWER10 = 8;
    private static final int OLDEST = 6;

    private static final RuleDescription RULE = RuleDescription.of("server-generation", "server")
            .statement(
                    "Both managed systems are POWER6 or later, and POWER8 or later if one of them is Power10 or later")
            .modes(ImmutableSortedSet.copyOf(MigrationMode.values()))
            .source("SRV8; SRV10")
            .addCaptures(SystemCapture.SYSTEM)
            .noRemedy("no change makes a system a later generation; another must be chosen")
            .noConsequence("the console refuses, though the hypervisors might not")
            .build();

    private static final Among<Departure, Arrival, Integer> IN_REACH = Among.one(
            departure -> Generation.of(departure.source()),
            (arrival, from) -> arrival.fact(Generation::of).map(to -> areInReach(from, to)));

    @Override
    public RuleDescription description() {
        return RULE;
    }

    @Override
    public ImmutableList<PairCondition<Departure, Arrival>> conditions() {
        return ImmutableList.<PairCondition<Departure, Arrival>>builder()
                .addAll(BothSystems.conditions(system -> Generation.of(system).map(known -> known >= OLDEST)))
                .add(IN_REACH)
                .build();
    }

    private static int oldestBeside(int newest) {
        return newest >= POWER10 ? OLDEST_BESIDE_POWER10 : OLDEST;
    }

    private static boolean areInReach(int one, int other) {
        return Math.min(one, other) >= oldestBeside(Math.max(one, other));
    }

    @Override
    public ImmutableList<Finding> check(Move move) {
        Fact<Integer> source = Generation.of(move.source());
        Fact<Integer> destination = move.onDestination(Generation::of);
        int newest = Stream.of(source, destination)
                .flatMap(generation -> generation.value().stream())
                .max(Comparator.naturalOrder())
                .orElse(0);
        int needed = oldestBeside(newest);
        return new BothSystems(RULE, move, Generation.ATTRIBUTE, Captures::system)
                .judge(
                        Generation::of,
                        (judgement, system, generation) -> generation >= needed
                                ? judgement.holds()
                                : judgement.violated("%s is %s, but %s; choose another system"
                                        .formatted(
                                                system.label(),
                                                Generation.inWords(generation),
                                                needed == OLDEST
                                                        ? "partitions move from POWER6 on"
                                                        : "to and from Power10 they move from POWER8 on")));
    }
}

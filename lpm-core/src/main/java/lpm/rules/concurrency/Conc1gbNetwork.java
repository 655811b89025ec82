package lpm.rules.concurrency;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Optional;
import lpm.fact.Fact;
import lpm.model.ManagedSystem;
import lpm.rules.Arrival;
import lpm.rules.AskedFact;
import lpm.rules.BothSystems;
import lpm.rules.Departure;
import lpm.rules.FactSource;
import lpm.rules.Finding;
import lpm.rules.Judgement;
import lpm.rules.MigrationMode;
import lpm.rules.Missing;
import lpm.rules.Move;
import lpm.rules.PairCondition;
import lpm.rules.PairRule;
import lpm.rules.RuleDescription;
import lpm.rules.Severity;
import lpm.rules.SystemCapture;

/**
 * No more than four active migrations at a time go over a network of 1 Gb. How fast the network between the movers is no
 * command that is read prints: it is asked, once four migrations are in progress.
 */
public final class Conc1gbNetwork implements PairRule {

    private static final int MOST = 4;
    private static final int SLOW = 1;

    private static final RuleDescription RULE = RuleDescription.of("conc-1gb-network", "concurrency")
            .statement("No more than four active migrations at a time go over a network of 1 Gb between the movers")
            .severity(Severity.WARNING)
            .modes(ImmutableSortedSet.of(MigrationMode.ACTIVE))
            .facts(FactSource.ASKED)
            .source("FWBLOG")
            .addCaptures(SystemCapture.MOBILITY, new AskedFact("mover_network_gigabits"))
            .remedy("Wait until fewer active migrations of the system are in progress")
            .noConsequence("other migrations are not simulated, nor what the network carries for them")
            .build();

    @Override
    public RuleDescription description() {
        return RULE;
    }

    @Override
    public ImmutableList<PairCondition<Departure, Arrival>> conditions() {
        return BothSystems.conditions((system, servers) -> hasRoom(system));
    }

    @Override
    public ImmutableList<Finding> check(Move move) {
        return SystemMovers.of(move).stream().map(Conc1gbNetwork::judge).collect(ImmutableList.toImmutableList());
    }

    private static Finding judge(SystemMovers side) {
        Judgement judgement = side.judgement(RULE);
        Judgement speed = Judgement.of(
                RULE,
                side.subject(),
                "mover_network_gigabits",
                Missing.asked(
                        "system " + side.subject(),
                        "mover_network_gigabits",
                        "the speed of the network of the movers of " + side.label()));
        return hasRoom(side.system())
                .map(room -> room ? judgement.holds() : violated(judgement, side))
                .value()
                .orElseGet(() -> side.inProgress().isKnown() ? speed.undetermined() : judgement.undetermined());
    }

    /** A fast network is needed only once the slow one would be full. */
    private static Fact<Boolean> hasRoom(Optional<ManagedSystem> system) {
        return SystemMovers.inProgress(system)
                .flatMap(running -> running < MOST
                        ? Fact.known(true)
                        : Fact.ofOptional(system)
                                .flatMap(ManagedSystem::moverNetworkGigabits)
                                .map(gigabits -> gigabits > SLOW));
    }

    private static Finding violated(Judgement judgement, SystemMovers side) {
        ManagedSystem system = side.system().orElseThrow();
        return judgement.violated(
                "%s takes part in %s active migrations, and a network of %s Gb carries no more than %s; wait until one has ended"
                        .formatted(side.label(), system.activeMigrations(), SLOW, MOST),
                Counter.ACTIVE.wait(system, MOST - 1));
    }
}

package lpm.rules.concurrency;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Optional;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.ManagedSystem;
import lpm.model.VirtualIoServer;
import lpm.rules.Arrival;
import lpm.rules.BothSystems;
import lpm.rules.Departure;
import lpm.rules.Finding;
import lpm.rules.Judgement;
import lpm.rules.MigrationMode;
import lpm.rules.Move;
import lpm.rules.PairCondition;
import lpm.rules.PairRule;
import lpm.rules.RuleDescription;
import lpm.rules.SystemCapture;

/**
 * More than eight active migrations of a system at a time take more than one pair of Virtual I/O Servers, so that each side
 * needs a second mover.
 */
public final class ConcMoreThan8NeedsTwoViosPairs implements PairRule {

    /** What one pair of servers takes part in at a time. */
    private static final int ONE_PAIR = 8;

    private static final int TWO = 2;

    private static final RuleDescription RULE = RuleDescription.of(
                    "conc-more-than-8-needs-two-vios-pairs", "concurrency")
            .statement(
                    "More than eight active migrations at a time have more than one mover service partition on each side")
            .modes(ImmutableSortedSet.of(MigrationMode.ACTIVE))
            .source("FWBLOG")
            .addCaptures(SystemCapture.PARTITIONS, SystemCapture.MOBILITY)
            .remedy(
                    "Wait until fewer active migrations of the system are in progress, or make another Virtual I/O Server a mover")
            .consequence("bind_dst: every stream of the movers is taken")
            .build();

    @Override
    public RuleDescription description() {
        return RULE;
    }

    @Override
    public ImmutableList<PairCondition<Departure, Arrival>> conditions() {
        return BothSystems.conditions(ConcMoreThan8NeedsTwoViosPairs::haveEnough);
    }

    @Override
    public ImmutableList<Finding> check(Move move) {
        return SystemMovers.of(move).stream()
                .map(ConcMoreThan8NeedsTwoViosPairs::judge)
                .collect(ImmutableList.toImmutableList());
    }

    private static Finding judge(SystemMovers side) {
        Judgement judgement = side.judgement(RULE);
        Fact<Integer> inProgress = side.inProgress();
        return haveEnough(side.system(), side.servers())
                .map(enough -> enough
                        ? judgement.holds()
                        : violated(judgement, side, inProgress.value().orElseThrow()))
                .value()
                .orElseGet(() -> inProgress.isKnown() ? unknown(side) : judgement.undetermined());
    }

    private static Fact<Boolean> haveEnough(Optional<ManagedSystem> system, Listing<VirtualIoServer> servers) {
        return SystemMovers.inProgress(system).flatMap(running -> {
            if (running < ONE_PAIR || SystemMovers.movers(servers).size() >= TWO) {
                return Fact.known(true);
            }
            return SystemMovers.allMoversAreKnown(servers) ? Fact.known(false) : Fact.unknown();
        });
    }

    private static Finding unknown(SystemMovers side) {
        return Judgement.of(
                        RULE,
                        side.subject(),
                        "virtual_io_servers",
                        side.captures().partitions())
                .undetermined();
    }

    /** The movers are known, so that the system is. */
    private static Finding violated(Judgement judgement, SystemMovers side, int running) {
        ManagedSystem system = side.system().orElseThrow();
        return judgement.violated(
                "%s takes part in %s active migrations, and more than %s take a second mover service partition; wait until one has ended, or make another Virtual I/O Server a mover"
                        .formatted(side.label(), running, ONE_PAIR),
                Counter.ACTIVE.wait(system, ONE_PAIR - 1));
    }
}

package lpm.rules.concurrency;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Optional;
import lpm.fact.Fact;
import lpm.model.LogicalPartition;
import lpm.model.ManagedSystem;
import lpm.origin.Subject;
import lpm.rules.Among;
import lpm.rules.Arrival;
import lpm.rules.AskedFact;
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
import lpm.rules.SourceAlone;
import lpm.rules.SystemCapture;

/**
 * A partition of a cluster with heartbeats (dead man switch) moves alone: other migrations at the same time may let it miss
 * a heartbeat. Whether the partition is in such a cluster no command prints: it is asked, once a migration is in progress.
 */
public final class ConcClusterHeartbeat implements PairRule {

    private static final RuleDescription RULE = RuleDescription.of("conc-cluster-heartbeat", "concurrency")
            .statement("A partition of a cluster with heartbeats does not move while another migration is in progress")
            .severity(Severity.WARNING)
            .modes(ImmutableSortedSet.of(MigrationMode.ACTIVE))
            .facts(FactSource.ASKED)
            .source("FWBLOG")
            .addCaptures(SystemCapture.MOBILITY, new AskedFact("cluster_heartbeat"))
            .remedy("Wait until no other migration of the systems is in progress")
            .noConsequence("the cluster is not simulated")
            .build();

    @Override
    public RuleDescription description() {
        return RULE;
    }

    @Override
    public ImmutableList<PairCondition<Departure, Arrival>> conditions() {
        return ImmutableList.of(
                new SourceAlone<>(
                        departure -> isCalm(departure.partition().clusterHeartbeat(), Optional.of(departure.source()))),
                Among.one(
                        departure -> Fact.known(departure.partition().clusterHeartbeat()),
                        (arrival, heartbeat) -> isCalm(heartbeat, arrival.system())));
    }

    @Override
    public ImmutableList<Finding> check(Move move) {
        ImmutableList<SystemMovers> sides = SystemMovers.of(move);
        LogicalPartition partition = move.partition();
        Judgement cluster = Judgement.of(
                RULE,
                Subject.of(partition),
                "cluster_heartbeat",
                Missing.asked(
                        partition.key(),
                        "cluster_heartbeat",
                        "whether %s is in a cluster with heartbeats".formatted(partition.label())));
        if (partition.clusterHeartbeat().isKnownAnd(beats -> !beats)) {
            return ImmutableList.of(cluster.holds());
        }
        return sides.stream().map(side -> judge(move, side, cluster)).collect(ImmutableList.toImmutableList());
    }

    private static Finding judge(Move move, SystemMovers side, Judgement cluster) {
        Judgement judgement = side.judgement(RULE);
        return isCalm(move.partition().clusterHeartbeat(), side.system())
                .map(calm -> calm ? judgement.holds() : violated(move, side, judgement))
                .value()
                .orElseGet(() -> side.inProgress().isKnown() ? cluster.undetermined() : judgement.undetermined());
    }

    /** No other migration disturbs the heartbeat, or there is none. */
    private static Fact<Boolean> isCalm(Fact<Boolean> heartbeat, Optional<ManagedSystem> system) {
        return heartbeat.isKnownAnd(beats -> !beats)
                ? Fact.known(true)
                : SystemMovers.inProgress(system)
                        .flatMap(running -> running == 0 ? Fact.known(true) : heartbeat.map(beats -> !beats));
    }

    private static Finding violated(Move move, SystemMovers side, Judgement judgement) {
        ManagedSystem system = side.system().orElseThrow();
        return judgement.violated(
                "%s is in a cluster with heartbeats, and %s takes part in another migration (%s in progress); wait until it has ended"
                        .formatted(move.partition().label(), side.label(), system.activeMigrations()),
                Counter.ACTIVE.wait(system, 0));
    }
}

package lpm.rules.concurrency;

import com.google.common.collect.ImmutableList;
import java.util.function.Function;
import lpm.change.AwaitMigrations;
import lpm.fact.Fact;
import lpm.model.ManagedSystem;
import lpm.rules.Arrival;
import lpm.rules.BothSystems;
import lpm.rules.Captures;
import lpm.rules.Cost;
import lpm.rules.Departure;
import lpm.rules.Finding;
import lpm.rules.Judgement;
import lpm.rules.Move;
import lpm.rules.PairCondition;
import lpm.rules.Remedy;
import lpm.rules.RuleDescription;

/**
 * One of the two counters that a system has of migrations in progress, to it and from it.
 *
 * @param word of the kind of migration
 */
record Counter(
        AwaitMigrations.Kind kind,
        String word,
        String attribute,
        Function<ManagedSystem, Fact<Integer>> inProgress,
        Function<ManagedSystem, Fact<Integer>> supported) {

    static final Counter ACTIVE = new Counter(
            AwaitMigrations.Kind.ACTIVE,
            "active",
            "active_migrations",
            ManagedSystem::activeMigrations,
            ManagedSystem::supportedActiveMigrations);

    static final Counter INACTIVE = new Counter(
            AwaitMigrations.Kind.INACTIVE,
            "inactive",
            "inactive_migrations",
            ManagedSystem::inactiveMigrations,
            ManagedSystem::supportedInactiveMigrations);

    /** Each system takes part in fewer migrations than it supports. */
    ImmutableList<PairCondition<Departure, Arrival>> conditions() {
        return BothSystems.conditions(system -> counts(system).map(Counts::leaveRoom));
    }

    private Fact<Counts> counts(ManagedSystem system) {
        return inProgress.apply(system).with(supported.apply(system), Counts::new);
    }

    private record Counts(int running, int most) {
        boolean leaveRoom() {
            return running < most;
        }
    }

    /** Whether each system takes part in fewer migrations than it supports. */
    ImmutableList<Finding> judge(RuleDescription rule, Move move) {
        return new BothSystems(rule, move, attribute, Captures::mobility)
                .judge(
                        this::counts,
                        (judgement, system, counts) -> counts.leaveRoom()
                                ? judgement.holds()
                                : full(judgement, system, counts.running(), counts.most()));
    }

    private Finding full(Judgement judgement, ManagedSystem system, int running, int most) {
        if (most == 0) {
            return judgement.violated(
                    "%s supports no %s migrations at all; choose another system".formatted(system.label(), word));
        }
        return judgement.violated(
                "%s takes part in %s of the %s %s migrations that it supports at a time; wait until one has ended"
                        .formatted(system.label(), running, most, word),
                wait(system, most - 1));
    }

    /** Waits until no more than so many are in progress. */
    Remedy wait(ManagedSystem system, int atMost) {
        return Remedy.of(
                "Wait until no more than %s %s migrations of %s are in progress"
                        .formatted(atMost, word, system.label()),
                Cost.ON_LINE,
                new AwaitMigrations(system.id(), kind, atMost));
    }
}

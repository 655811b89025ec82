package lpm.rules.concurrency;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Optional;
import lpm.model.VirtualIoServer;
import lpm.origin.Subject;
import lpm.rules.Captures;
import lpm.rules.Finding;
import lpm.rules.Judgement;
import lpm.rules.MigrationMode;
import lpm.rules.Move;
import lpm.rules.Rule;
import lpm.rules.RuleDescription;
import lpm.rules.ServerCapture;
import lpm.rules.SystemCapture;

/**
 * On each side a mover service partition takes part in fewer migrations than it is configured for. How the migrations in
 * progress are spread over several movers nobody prints: one of them has room as long as all together are configured for
 * more.
 */
public final class ConcPerMsp implements Rule {

    private static final RuleDescription RULE = RuleDescription.of("conc-per-msp", "concurrency")
            .statement("On both sides a mover service partition can take part in one more active migration")
            .modes(ImmutableSortedSet.of(MigrationMode.ACTIVE))
            .source("RHD")
            .addCaptures(SystemCapture.MOBILITY, SystemCapture.MIGRATIONS, ServerCapture.CONCURRENT_MIGRATIONS)
            .remedy("Wait until fewer active migrations of the system are in progress")
            .consequence("bind_dst: every stream of the movers is taken")
            .build();

    @Override
    public RuleDescription description() {
        return RULE;
    }

    @Override
    public Scope scope() {
        return Scope.PAIR;
    }

    @Override
    public ImmutableList<Finding> check(Move move) {
        return SystemMovers.of(move).stream()
                .flatMap(side -> judge(side).stream())
                .collect(ImmutableList.toImmutableList());
    }

    /** Nothing of a side without movers: other rules say that. */
    private static Optional<Finding> judge(SystemMovers side) {
        Judgement judgement = side.judgement(RULE);
        if (!side.inProgress().isKnown()) {
            return Optional.of(judgement.undetermined());
        }
        int running = side.inProgress().value().orElseThrow();
        ImmutableList<VirtualIoServer> movers = candidates(side);
        if (movers.isEmpty() && running > 0) {
            return Optional.empty();
        }
        int configured = movers.stream()
                .mapToInt(mover -> mover.concurrentMigrations().value().orElse(0))
                .sum();
        if (running == 0 || running < configured) {
            return Optional.of(judgement.holds());
        }
        Optional<VirtualIoServer> unknown = movers.stream()
                .filter(mover -> !mover.concurrentMigrations().isKnown())
                .findFirst();
        if (unknown.isPresent()) {
            return Optional.of(Judgement.of(
                            RULE,
                            Subject.of(unknown.get()),
                            "concurrent_migrations",
                            Captures.concurrentMigrations(unknown.get()))
                    .undetermined());
        }
        if (!side.allMoversAreKnown() || movers.size() < side.movers().size()) {
            return Optional.of(RULE.undetermined(
                    side.subject(),
                    "whether the mover service partition of %s takes part in all of the %s active migrations in progress is unknown"
                            .formatted(side.label(), running),
                    side.captures().migrations()));
        }
        return side.system()
                .map(system -> judgement.violated(
                        "%s takes part in %s active migrations, and its mover service partitions are configured for %s; wait until one has ended"
                                .formatted(side.label(), running, configured),
                        Counter.ACTIVE.wait(system, configured - 1)));
    }

    /** The mover that the request asks for, else every mover. */
    private static ImmutableList<VirtualIoServer> candidates(SystemMovers side) {
        return side.movers().stream()
                .filter(mover -> side.wanted()
                        .server()
                        .map(wanted -> wanted.means(mover).isKnownAnd(means -> means))
                        .orElse(true))
                .collect(ImmutableList.toImmutableList());
    }
}

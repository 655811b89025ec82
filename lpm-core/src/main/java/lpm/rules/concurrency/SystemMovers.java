package lpm.rules.concurrency;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.ManagedSystem;
import lpm.model.VirtualIoServer;
import lpm.option.Mover;
import lpm.option.MoverPair;
import lpm.origin.Subject;
import lpm.rules.Captures;
import lpm.rules.Judgement;
import lpm.rules.Move;
import lpm.rules.RuleDescription;

/**
 * One side of a move: a system with its mover service partitions.
 *
 * @param system empty while nobody has captured which it is
 * @param servers its Virtual I/O Servers, complete once each was captured
 * @param wanted the mover that the request asks for
 */
record SystemMovers(
        Optional<ManagedSystem> system,
        Listing<VirtualIoServer> servers,
        Mover wanted,
        Subject subject,
        String label,
        Captures captures) {

    static ImmutableList<SystemMovers> of(Move move) {
        MoverPair wanted = move.request().options().movers();
        return ImmutableList.of(
                new SystemMovers(
                        Optional.of(move.source()),
                        move.allSourceServers(),
                        wanted.source(),
                        Subject.of(move.source().id()),
                        move.source().label(),
                        Captures.ofSource(move)),
                new SystemMovers(
                        move.destination(),
                        move.allDestinationServers(),
                        wanted.destination(),
                        Judgement.destination(move),
                        move.destinationLabel(),
                        Captures.ofDestination(move)));
    }

    /** Active migrations in progress. */
    Fact<Integer> inProgress() {
        return inProgress(system);
    }

    /** Active migrations in progress on a system; unknown as long as the system is. */
    static Fact<Integer> inProgress(Optional<ManagedSystem> system) {
        return Fact.ofOptional(system).flatMap(ManagedSystem::activeMigrations);
    }

    Judgement judgement(RuleDescription rule) {
        return Judgement.of(rule, subject, Counter.ACTIVE.attribute(), captures.mobility());
    }

    /** The servers that are known to be movers. */
    ImmutableList<VirtualIoServer> movers() {
        return movers(servers);
    }

    /** Those of the servers that are known to be movers. */
    static ImmutableList<VirtualIoServer> movers(Listing<VirtualIoServer> servers) {
        return servers.stream()
                .filter(server -> server.moverServicePartition().isKnownAnd(mover -> mover))
                .collect(ImmutableList.toImmutableList());
    }

    /** Whether no other server can be a mover. */
    boolean allMoversAreKnown() {
        return allMoversAreKnown(servers);
    }

    /** Whether none beside those that are known to be movers can be one. */
    static boolean allMoversAreKnown(Listing<VirtualIoServer> servers) {
        return servers.isComplete()
                && servers.stream()
                        .allMatch(server -> server.moverServicePartition().isKnown());
    }
}

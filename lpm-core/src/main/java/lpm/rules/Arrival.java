package lpm.rules;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.Estate;
import lpm.model.ManagedSystem;
import lpm.model.PartitionState;
import lpm.model.VirtualIoServer;
import lpm.model.id.ViosKey;

/**
 * The side of a move at which it ends, as the conditions of pair rules see it.
 *
 * @param estate what else is known, such as the partitions that live there
 * @param serving servers that serve the partition, or are to serve it by the chosen mapping
 */
public record Arrival(
        Estate estate,
        Optional<ManagedSystem> system,
        Listing<VirtualIoServer> servers,
        ImmutableSet<ViosKey> serving) {

    /** The destination of a move. */
    public static Arrival of(Move move) {
        return new Arrival(
                move.estate(),
                move.destination(),
                move.allDestinationServers(),
                Stream.concat(move.servingServers().stream(), move.mappedServers().stream())
                        .map(VirtualIoServer::key)
                        .collect(ImmutableSet.toImmutableSet()));
    }

    /** A fact of the system; unknown as long as the system itself is. */
    public <T> Fact<T> fact(Function<? super ManagedSystem, Fact<T>> question) {
        return Fact.ofOptional(system).flatMap(question);
    }

    /** What the system lists; whether it has more is unknown as long as the system itself is. */
    public <T> Listing<T> listing(Function<? super ManagedSystem, Listing<T>> question) {
        return system.map(question).orElseGet(Listing::unknown);
    }

    /**
     * Whether the move can count on a server that offers it something. A server that serves the partition's disks, or is to
     * serve them, is taken to run: {@code vios-state-running} answers for it.
     */
    public Fact<Boolean> canCountOn(VirtualIoServer server) {
        return serving.contains(server.key())
                ? Fact.known(true)
                : server.state().map(PartitionState.RUNNING::equals);
    }
}

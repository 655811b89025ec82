package lpm.rules.vios;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lpm.change.Change;
import lpm.change.DesignateMover;
import lpm.change.StartVirtualIoServer;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.PartitionState;
import lpm.model.VirtualIoServer;
import lpm.option.Mover;
import lpm.option.MoverPair;
import lpm.option.RequestOptions;
import lpm.option.ServerReference;
import lpm.origin.FactRef;
import lpm.origin.Subject;
import lpm.rules.Arrival;
import lpm.rules.Cost;
import lpm.rules.Finding;
import lpm.rules.Judgement;
import lpm.rules.Move;
import lpm.rules.Remedy;

/** Whether a system has a mover service partition: the same question for the source and the destination. */
final class Movers {

    private Movers() {}

    /** The servers of the source that may be movers: those that the request names, if it names any. */
    static Listing<VirtualIoServer> ofSource(Move move) {
        return named(names(move.request().options(), MoverPair::source), move.allSourceServers());
    }

    /** The servers of the destination that may be movers: those that the request names, if it names any. */
    static Listing<VirtualIoServer> ofDestination(Move move) {
        return named(namedOnDestination(move.request().options()), move.allDestinationServers());
    }

    /** Which servers of the destination the request names as movers. */
    static ImmutableList<ServerReference> namedOnDestination(RequestOptions options) {
        return names(options, MoverPair::destination);
    }

    private static ImmutableList<ServerReference> names(RequestOptions options, Function<MoverPair, Mover> side) {
        return Stream.concat(Stream.of(options.movers()), options.redundantMoverPairs().stream())
                .map(side)
                .flatMap(mover -> mover.server().stream())
                .collect(ImmutableList.toImmutableList());
    }

    /** Those of the servers that are named, or may be; all if none is named. */
    static Listing<VirtualIoServer> named(ImmutableList<ServerReference> names, Listing<VirtualIoServer> servers) {
        return names.isEmpty()
                ? servers
                : servers.minus(server ->
                        names.stream().allMatch(name -> name.means(server).isKnownAnd(means -> !means)));
    }

    /** Silent on a system that is known to have no Virtual I/O Server at all. */
    static ImmutableList<Finding> judge(
            Judgement judgement, Move move, Listing<VirtualIoServer> servers, String system) {
        if (isLeftToOthers(servers)) {
            return ImmutableList.of();
        }
        return ImmutableList.of(judgement.judge(
                haveOne(Arrival.of(move), servers),
                present -> present,
                none -> violated(judgement, move, servers.items(), system)));
    }

    /** Of a system without servers {@code vios-present-both} speaks. */
    static boolean isLeftToOthers(Listing<VirtualIoServer> servers) {
        return servers.isComplete() && servers.items().isEmpty();
    }

    /** Whether one of the servers is a mover. */
    static Fact<Boolean> haveOne(Arrival arrival, Listing<VirtualIoServer> servers) {
        return servers.containsFact(server -> isMover(arrival, server));
    }

    /** The servers that are known to be movers; others may be. */
    static ImmutableList<VirtualIoServer> known(Move move, Listing<VirtualIoServer> servers) {
        return servers.stream()
                .filter(server -> isMover(move, server).isKnownAnd(yes -> yes))
                .collect(ImmutableList.toImmutableList());
    }

    static Fact<Boolean> isMover(Move move, VirtualIoServer server) {
        return isMover(Arrival.of(move), server);
    }

    private static Fact<Boolean> isMover(Arrival arrival, VirtualIoServer server) {
        return server.moverServicePartition()
                .flatMap(mover -> mover ? arrival.canCountOn(server) : Fact.known(false))
                .flatMap(mover -> mover ? isReached(arrival, server) : Fact.known(false));
    }

    /** Of a server that serves the partition, or is to, {@code vios-rmc-active} says it. */
    private static Fact<Boolean> isReached(Arrival arrival, VirtualIoServer server) {
        return arrival.serving().contains(server.key()) ? Fact.known(true) : server.rmcActive();
    }

    private static Finding violated(
            Judgement judgement, Move move, ImmutableList<VirtualIoServer> servers, String system) {
        String situation = "no Virtual I/O Server of %s is a mover service partition that runs (%s)"
                .formatted(system, servers.stream().map(Movers::describe).collect(Collectors.joining(", ")));
        ImmutableList<FactRef> flags = servers.stream()
                .map(server -> new FactRef(Subject.of(server), "mover_service_partition"))
                .collect(ImmutableList.toImmutableList());
        Remedy remedy = remedy(move, servers);
        return judgement
                .violated(situation + "; " + uncapitalised(remedy.description()), remedy)
                .withFacts(flags);
    }

    private static String uncapitalised(String sentence) {
        return Ascii.toLowerCase(sentence.substring(0, 1)) + sentence.substring(1);
    }

    private static String describe(VirtualIoServer server) {
        return server.moverServicePartition().isKnownAnd(mover -> mover)
                ? server.name() + " is one, but "
                        + (server.state().isKnownAnd(PartitionState.RUNNING::equals)
                                ? "has no RMC connection"
                                : server.state())
                : server.name() + " is none";
    }

    /** A server that runs becomes a mover; if none runs, a mover is started, or a server that becomes one. */
    private static Remedy remedy(Move move, ImmutableList<VirtualIoServer> servers) {
        Optional<VirtualIoServer> running = servers.stream()
                .filter(server -> move.canCountOn(server).isKnownAnd(up -> up))
                .findFirst();
        if (running.isPresent()) {
            VirtualIoServer server = running.orElseThrow();
            return remedy(server, "Make %s a mover service partition", new DesignateMover(server.key()));
        }
        return servers.stream()
                .filter(server -> server.moverServicePartition().isKnownAnd(mover -> mover))
                .findFirst()
                .map(mover -> remedy(mover, "Start %s", new StartVirtualIoServer(mover.key())))
                .orElseGet(() -> {
                    VirtualIoServer server = servers.get(0);
                    return remedy(
                            server,
                            "Start %s and make it a mover service partition",
                            new StartVirtualIoServer(server.key()),
                            new DesignateMover(server.key()));
                });
    }

    private static Remedy remedy(VirtualIoServer server, String description, Change... changes) {
        return Remedy.of(description.formatted(server.name()), Cost.ON_LINE, changes);
    }
}

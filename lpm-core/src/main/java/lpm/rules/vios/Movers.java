package lpm.rules.vios;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lpm.change.Change;
import lpm.change.DesignateMover;
import lpm.change.StartVirtualIoServer;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.VirtualIoServer;
import lpm.rules.Cost;
import lpm.rules.Finding;
import lpm.rules.Judgement;
import lpm.rules.Move;
import lpm.rules.Remedy;

/** Whether a system has a mover service partition: the same question for the source and the destination. */
final class Movers {

    private Movers() {}

    /** Silent on a system that is known to have no Virtual I/O Server at all. */
    static ImmutableList<Finding> judge(
            Judgement judgement, Move move, Listing<VirtualIoServer> servers, String system) {
        if (servers.isComplete() && servers.items().isEmpty()) {
            return ImmutableList.of();
        }
        return ImmutableList.of(judgement.judge(
                servers.containsFact(server -> isMover(move, server)),
                present -> present,
                none -> violated(judgement, move, servers.items(), system)));
    }

    private static Fact<Boolean> isMover(Move move, VirtualIoServer server) {
        return server.moverServicePartition().flatMap(mover -> mover ? move.canCountOn(server) : Fact.known(false));
    }

    private static Finding violated(
            Judgement judgement, Move move, ImmutableList<VirtualIoServer> servers, String system) {
        String situation = "no Virtual I/O Server of %s is a mover service partition that runs (%s)"
                .formatted(system, servers.stream().map(Movers::describe).collect(Collectors.joining(", ")));
        return judgement.violated(
                situation + "; make one of them a mover service partition",
                remedies(move, servers).toArray(Remedy[]::new));
    }

    private static String describe(VirtualIoServer server) {
        return server.moverServicePartition().isKnownAnd(mover -> mover)
                ? server.name() + " is one, but " + server.state()
                : server.name() + " is none";
    }

    private static Stream<Remedy> remedies(Move move, ImmutableList<VirtualIoServer> servers) {
        Optional<VirtualIoServer> running = servers.stream()
                .filter(server -> move.canCountOn(server).isKnownAnd(up -> up))
                .findFirst();
        return running
                .or(() -> servers.stream().findFirst())
                .map(server -> running.isPresent()
                        ? remedy(server, "Make %s a mover service partition", new DesignateMover(server.key()))
                        : remedy(
                                server,
                                "Start %s, and make it a mover service partition",
                                new StartVirtualIoServer(server.key()),
                                new DesignateMover(server.key())))
                .stream();
    }

    private static Remedy remedy(VirtualIoServer server, String description, Change... changes) {
        return Remedy.of(description.formatted(server.name()), Cost.ON_LINE, changes);
    }
}

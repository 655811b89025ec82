package lpm.rules.vios;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.Collectors;
import lpm.change.Change;
import lpm.change.DesignateMover;
import lpm.change.StartVirtualIoServer;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.VirtualIoServer;
import lpm.origin.FactRef;
import lpm.origin.Subject;
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
                ? server.name() + " is one, but " + server.state()
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

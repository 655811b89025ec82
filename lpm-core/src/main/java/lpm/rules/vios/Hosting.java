package lpm.rules.vios;

import java.util.stream.Stream;
import lpm.model.VirtualIoServer;
import lpm.origin.Subject;
import lpm.rules.Captures;
import lpm.rules.Finding;
import lpm.rules.Judgement;
import lpm.rules.Move;
import lpm.rules.RuleDescription;

/** Whether every server that may serve the partition on the source was captured. */
final class Hosting {

    private Hosting() {}

    /** Servers that may serve the partition without anybody knowing. */
    static Stream<Finding> gaps(RuleDescription rule, Move move) {
        Judgement servers = Judgement.of(
                rule,
                Subject.of(move.source().id()),
                "virtual_io_servers",
                Captures.ofSource(move).partitions());
        return Stream.concat(
                servers.unlessKnown(move.allSourceServers().whole()),
                move.sourceServers().stream()
                        .filter(server -> !isCaptured(move, server))
                        .map(server -> rule.undetermined(
                                Subject.of(server),
                                "whether %s serves %s is unknown"
                                        .formatted(
                                                server.name(), move.partition().label()),
                                Captures.mappings(server))));
    }

    /** A server that is known to serve the partition need not be captured further. */
    private static boolean isCaptured(Move move, VirtualIoServer server) {
        return move.servingServers().contains(server)
                || server.adaptersServing(move.partition().id()).isComplete();
    }
}

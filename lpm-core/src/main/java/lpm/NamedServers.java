package lpm;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import lpm.fact.Listing;
import lpm.model.VirtualIoServer;
import lpm.model.id.PartitionId;
import lpm.option.FibreChannelMapping;
import lpm.option.Mover;
import lpm.option.MoverPair;
import lpm.option.ScsiMapping;
import lpm.option.ServerReference;
import lpm.option.VnicMapping;
import lpm.origin.InputException;
import lpm.rules.Move;

/** Whether the Virtual I/O Servers that a request names exist; where the list of servers is open, the rules say what they wait for. */
record NamedServers(Move move) {

    /**
     * Looks at every name.
     *
     * @throws InputException for a server that the system does not have, or a name and an id of two servers
     */
    void check() {
        move.request().options().scsiMappings().forEach(each -> destination(ScsiMapping.ATTRIBUTE, each.server()));
        move.request()
                .options()
                .fibreChannelMappings()
                .forEach(each -> destination(FibreChannelMapping.ATTRIBUTE, each.server()));
        move.request()
                .options()
                .vnicMappings()
                .forEach(each -> each.server().ifPresent(server -> destination(VnicMapping.ATTRIBUTE, server)));
        movers(
                "source_msp_name, source_msp_id",
                "dest_msp_name, dest_msp_id",
                move.request().options().movers());
        move.request()
                .options()
                .redundantMoverPairs()
                .forEach(pair -> movers(MoverPair.ATTRIBUTE, MoverPair.ATTRIBUTE, pair));
    }

    private void movers(String source, String destination, MoverPair pair) {
        mover(pair, MoverPair::source)
                .ifPresent(server -> check(
                        source, server, move.allSourceServers(), move.source().label()));
        mover(pair, MoverPair::destination).ifPresent(server -> destination(destination, server));
    }

    private static Optional<ServerReference> mover(MoverPair pair, Function<MoverPair, Mover> side) {
        return side.apply(pair).server();
    }

    private void destination(String attribute, ServerReference server) {
        check(attribute, server, move.allDestinationServers(), move.destinationLabel());
    }

    private static void check(
            String attribute, ServerReference wanted, Listing<VirtualIoServer> servers, String system) {
        if (servers.stream().anyMatch(server -> !wanted.means(server).isKnownAnd(means -> !means))) {
            return;
        }
        ServerReference byName = new ServerReference(wanted.name().or(() -> Optional.of("")), Optional.empty());
        Optional<VirtualIoServer> named = servers.stream()
                .filter(server -> byName.means(server).isKnownAnd(means -> means))
                .findFirst();
        Optional<PartitionId> id = named.flatMap(server -> server.id().value());
        if (id.isPresent()) {
            throw new InputException("-i: %s: %s of %s is partition %s, not %s; leave out its name or its id"
                    .formatted(
                            attribute,
                            wanted.name().orElseThrow(),
                            system,
                            id.get(),
                            wanted.id().orElseThrow()));
        }
        if (servers.isComplete()) {
            throw new InputException("-i: %s: no Virtual I/O Server '%s' on %s; there is %s"
                    .formatted(
                            attribute,
                            wanted,
                            system,
                            servers.items().isEmpty()
                                    ? "none"
                                    : servers.stream()
                                            .map(VirtualIoServer::name)
                                            .collect(Collectors.joining(", "))));
        }
    }
}

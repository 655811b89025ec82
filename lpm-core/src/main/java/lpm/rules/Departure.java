package lpm.rules;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import lpm.fact.Listing;
import lpm.model.LogicalPartition;
import lpm.model.ManagedSystem;
import lpm.model.ManagementConsole;
import lpm.option.RequestOptions;
import lpm.model.VirtualIoServer;

/**
 * The side of a move from which it starts, as the conditions of pair rules see it.
 *
 * @param options what the request asks of the move, wherever it goes
 * @param servers the Virtual I/O Servers of the source
 * @param volumes its LUNs, see {@link Move#volumes}
 * @param reachableConsoles consoles that the one of the source can talk to
 */
public record Departure(
        LogicalPartition partition,
        ManagedSystem source,
        MigrationMode mode,
        RequestOptions options,
        Listing<VirtualIoServer> servers,
        ImmutableList<ClientVolume> volumes,
        Listing<String> reachableConsoles) {

    public static Departure of(Move move) {
        return new Departure(
                move.partition(),
                move.source(),
                move.request().mode(),
                move.request().options(),
                move.allSourceServers(),
                move.volumes(),
                move.source()
                        .managementConsole()
                        .value()
                        .flatMap(console -> move.estate().managementConsoles().get(console))
                        .map(ManagementConsole::reachableConsoles)
                        .orElseGet(Listing::unknown));
    }
}

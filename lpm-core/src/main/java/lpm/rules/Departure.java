package lpm.rules;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import lpm.fact.Listing;
import lpm.model.LogicalPartition;
import lpm.model.ManagedSystem;
import lpm.model.ManagementConsole;
import lpm.model.VirtualIoServer;
import lpm.option.RequestOptions;

/**
 * The side of a move from which it starts, as the conditions of pair rules see it.
 *
 * @param options what the request asks of the move, wherever it goes
 * @param servers the Virtual I/O Servers of the source
 * @param volumes its LUNs, see {@link Move#volumes}
 * @param console what is known of the console of the source
 */
public record Departure(
        LogicalPartition partition,
        ManagedSystem source,
        MigrationMode mode,
        RequestOptions options,
        Listing<VirtualIoServer> servers,
        ImmutableList<ClientVolume> volumes,
        Optional<ManagementConsole> console) {

    /** The source of a move, and what is asked of it. */
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
                        .flatMap(console -> move.estate().managementConsoles().get(console)));
    }
}

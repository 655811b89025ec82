package lpm.rules;

import com.google.common.collect.ImmutableList;
import lpm.model.LogicalPartition;
import lpm.model.ManagedSystem;

/**
 * The side of a move from which it starts, as the conditions of pair rules see it.
 *
 * @param volumes its LUNs, see {@link Move#volumes}
 */
public record Departure(
        LogicalPartition partition, ManagedSystem source, MigrationMode mode, ImmutableList<ClientVolume> volumes) {

    public static Departure of(Move move) {
        return new Departure(move.partition(), move.source(), move.request().mode(), move.volumes());
    }
}

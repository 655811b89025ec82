package lpm.rules;

import lpm.model.LogicalPartition;
import lpm.model.ManagedSystem;

/** The side of a move from which it starts, as the conditions of pair rules see it. */
public record Departure(LogicalPartition partition, ManagedSystem source, MigrationMode mode) {

    public static Departure of(Move move) {
        return new Departure(move.partition(), move.source(), move.request().mode());
    }
}

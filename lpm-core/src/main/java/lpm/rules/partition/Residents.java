package lpm.rules.partition;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.Stream;
import lpm.fact.Fact;
import lpm.model.LogicalPartition;
import lpm.model.id.PartitionKey;
import lpm.rules.Move;

/** The logical partitions that live on the destination already. */
record Residents(Move move, ImmutableList<PartitionKey> keys) {

    /** Known if the console has listed them. */
    static Fact<Residents> of(Move move) {
        return move.onDestination(system -> system.partitions()
                .whole()
                .map(ids -> new Residents(
                        move,
                        ids.stream()
                                .map(id -> new PartitionKey(system.id(), id))
                                .filter(key -> !key.equals(move.partition().key()))
                                .collect(ImmutableList.toImmutableList()))));
    }

    /** Those of which something was captured, listed or not. */
    static Stream<LogicalPartition> captured(Move move) {
        return move.destination().stream()
                .flatMap(system -> move.estate().partitionsOf(system.id()).stream())
                .filter(other -> !other.key().equals(move.partition().key()));
    }

    /** What is known of one of them. */
    Optional<LogicalPartition> get(PartitionKey key) {
        return move.estate().partitions().get(key);
    }
}

package lpm.rules.partition;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import lpm.fact.Fact;
import lpm.model.LogicalPartition;
import lpm.model.id.PartitionKey;
import lpm.rules.Arrival;
import lpm.rules.Move;

/** The logical partitions that live on the destination already. */
record Residents(Arrival arrival, ImmutableList<PartitionKey> keys) {

    /** Known if the console has listed them. */
    static Fact<Residents> of(Arrival arrival, LogicalPartition moving) {
        return arrival.fact(system -> system.partitions()
                .whole()
                .map(ids -> new Residents(
                        arrival,
                        ids.stream()
                                .map(id -> new PartitionKey(system.id(), id))
                                .filter(key -> !key.equals(moving.key()))
                                .collect(ImmutableList.toImmutableList()))));
    }

    /** Those of a move. */
    static Fact<Residents> of(Move move) {
        return of(Arrival.of(move), move.partition());
    }

    /** Those of which something was captured, listed or not. */
    static Stream<LogicalPartition> captured(Arrival arrival, LogicalPartition moving) {
        return arrival.system().stream()
                .flatMap(system -> arrival.estate().partitionsOf(system.id()).stream())
                .filter(other -> !other.key().equals(moving.key()));
    }

    /** Those of a move of which something was captured. */
    static Stream<LogicalPartition> captured(Move move) {
        return captured(Arrival.of(move), move.partition());
    }

    /** What is known of one of them. */
    Optional<LogicalPartition> get(PartitionKey key) {
        return arrival.estate().partitions().get(key);
    }

    /**
     * What it means that no partition which was captured is found to have the same: none has, if it is known what each has and what the
     * partition that moves has, or nobody else is there.
     */
    Fact<Boolean> noneHas(LogicalPartition moving, Function<LogicalPartition, ? extends Fact<?>> question) {
        boolean known = keys.isEmpty()
                || (question.apply(moving).isKnown()
                        && keys.stream()
                                .allMatch(key -> get(key).filter(
                                                other -> question.apply(other).isKnown())
                                        .isPresent()));
        return known ? Fact.known(true) : Fact.unknown();
    }
}

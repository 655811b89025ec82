package lpm.rules.partition;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lpm.change.RenamePartition;
import lpm.fact.Fact;
import lpm.model.LogicalPartition;
import lpm.model.id.PartitionKey;
import lpm.origin.Subject;
import lpm.rules.Among;
import lpm.rules.Arrival;
import lpm.rules.Captures;
import lpm.rules.Cost;
import lpm.rules.Departure;
import lpm.rules.Finding;
import lpm.rules.Judgement;
import lpm.rules.MigrationMode;
import lpm.rules.Move;
import lpm.rules.PairCondition;
import lpm.rules.PairRule;
import lpm.rules.Remedy;
import lpm.rules.RuleDescription;
import lpm.rules.SystemCapture;

/**
 * No logical partition of the destination has the name of the one that moves. The partition names of Virtual I/O Servers are not
 * modelled (their host names are), and not compared.
 */
public final class LparNameUnique implements PairRule {

    /** The longest name that a console takes. */
    private static final int MAXIMUM_NAME_LENGTH = 31;

    private static final RuleDescription RULE = RuleDescription.of("lpar-name-unique", "partition")
            .statement("No partition of the destination has the name of the partition")
            .modes(ImmutableSortedSet.copyOf(MigrationMode.values()))
            .source("VAL7 table 4")
            .confirmed(false)
            .addCaptures(SystemCapture.PARTITIONS)
            .remedy("Rename one of the two partitions")
            .consequence("dst_shell: the hypervisor holds no two partitions of one name")
            .build();

    private static final Among<Departure, Arrival, LogicalPartition> UNIQUE =
            Among.one(departure -> Fact.known(departure.partition()), LparNameUnique::isUnique);

    @Override
    public RuleDescription description() {
        return RULE;
    }

    @Override
    public ImmutableList<PairCondition<Departure, Arrival>> conditions() {
        return ImmutableList.of(UNIQUE);
    }

    @Override
    public ImmutableList<Finding> check(Move move) {
        Judgement listed = Judgement.ofDestination(
                RULE, move, "partitions", Captures.ofDestination(move).partitions());
        return UNIQUE.holds(Departure.of(move), Arrival.of(move))
                .map(unique -> unique
                        ? ImmutableList.of(listed.holds())
                        : Residents.captured(move)
                                .filter(other -> same(move.partition(), other))
                                .map(other -> violated(move, other))
                                .collect(ImmutableList.toImmutableList()))
                .or(Residents.of(move).map(residents -> nameless(move, residents)))
                .value()
                .orElseGet(() -> ImmutableList.of(listed.undetermined()));
    }

    private static Fact<Boolean> isUnique(Arrival arrival, LogicalPartition partition) {
        return Residents.captured(arrival, partition).anyMatch(other -> same(partition, other))
                ? Fact.known(false)
                : Residents.of(arrival, partition)
                        .flatMap(residents -> residents.noneHas(partition, LogicalPartition::name));
    }

    private static boolean same(LogicalPartition partition, LogicalPartition other) {
        return other.name().equalTo(partition.name()).isKnownAnd(same -> same);
    }

    /** Partitions whose names cannot be compared: their own is unknown, or that of the partition that moves. */
    private static ImmutableList<Finding> nameless(Move move, Residents residents) {
        Stream<Finding> own = name(move.partition().key(), Captures.ofSource(move))
                .unlessKnown(move.partition().name());
        Stream<Finding> theirs = residents.keys().stream()
                .flatMap(key -> name(key, Captures.of(key.system()))
                        .unlessKnown(Fact.ofOptional(residents.get(key)).flatMap(LogicalPartition::name)));
        return Stream.concat(own, theirs).collect(ImmutableList.toImmutableList());
    }

    private static Judgement name(PartitionKey partition, Captures captures) {
        return Judgement.of(RULE, Subject.of(partition), "name", captures.partitions());
    }

    private static Finding violated(Move move, LogicalPartition other) {
        LogicalPartition partition = move.partition();
        return name(other.key(), Captures.of(other.system()))
                .violated(
                        "%s has a partition of the name of %s: %s; rename one of them"
                                .formatted(move.destinationLabel(), partition.label(), other.label()),
                        Remedy.of(
                                "Rename %s to %s".formatted(partition.label(), free(move)),
                                Cost.ON_LINE,
                                new RenamePartition(partition.key(), free(move))));
    }

    /** A name that no partition of either system has. */
    private static String free(Move move) {
        String name = move.partition().name().value().orElseThrow();
        return IntStream.iterate(2, number -> number + 1)
                .mapToObj(number -> shortened(name, "_" + number))
                .filter(candidate -> Stream.of(
                                move.partition().system(),
                                move.destination().orElseThrow().id())
                        .flatMap(system -> move.estate().partitionsOf(system).stream())
                        .noneMatch(other -> other.name().isKnownAnd(candidate::equals)))
                .findFirst()
                .orElseThrow();
    }

    private static String shortened(String name, String end) {
        return name.substring(0, Math.min(name.length(), MAXIMUM_NAME_LENGTH - end.length())) + end;
    }
}

package lpm.rules.partition;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Optional;
import java.util.stream.Stream;
import lpm.change.ChooseOptions;
import lpm.fact.Fact;
import lpm.model.LogicalPartition;
import lpm.model.id.PartitionKey;
import lpm.option.Demand;
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
 * No partition of the destination has the UUID of the one that moves. A console that knows of no UUIDs compares none, and with
 * {@code --uuid 2} the partition may get another: then nothing is asked.
 */
public final class LparUuidUnique implements PairRule {

    private static final RuleDescription RULE = RuleDescription.of("lpar-uuid-unique", "partition")
            .statement("No partition of the destination has the UUID of the partition")
            .modes(ImmutableSortedSet.copyOf(MigrationMode.values()))
            .source("MAN9")
            .addCaptures(SystemCapture.PARTITIONS)
            .remedy("Let the move give the partition another UUID (--uuid 2)")
            .noConsequence("a UUID is a label of the console")
            .build();

    private static final Among<Departure, Arrival, LogicalPartition> UNIQUE = Among.some(
            departure -> Fact.known(Optional.of(departure.partition())
                    .filter(partition -> departure.options().sameUuid() == Demand.REQUIRED)),
            LparUuidUnique::isUnique);

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
        LogicalPartition partition = move.partition();
        if (move.request().options().sameUuid() != Demand.REQUIRED) {
            return ImmutableList.of(RULE.notApplicable(Subject.of(partition)));
        }
        return UNIQUE.holds(Departure.of(move), Arrival.of(move))
                .map(unique -> unique
                        ? ImmutableList.of(uuid(move, partition.key()).holds())
                        : Residents.captured(move)
                                .filter(other -> same(partition, other))
                                .map(other -> violated(move, other))
                                .collect(ImmutableList.toImmutableList()))
                .value()
                .orElseGet(() -> gaps(move));
    }

    private static Fact<Boolean> isUnique(Arrival arrival, LogicalPartition partition) {
        if (Residents.captured(arrival, partition).anyMatch(other -> same(partition, other))) {
            return Fact.known(false);
        }
        return partition.uuid().isKnownAnd(Optional::isEmpty)
                ? Fact.known(true)
                : Residents.of(arrival, partition)
                        .flatMap(residents -> residents.noneHas(partition, LogicalPartition::uuid));
    }

    private static ImmutableList<Finding> gaps(Move move) {
        Judgement listed = Judgement.ofDestination(
                RULE, move, "partitions", Captures.ofDestination(move).partitions());
        return Residents.of(move)
                .value()
                .map(residents -> gaps(move, residents))
                .orElseGet(() -> ImmutableList.of(listed.undetermined()));
    }

    private static boolean same(LogicalPartition partition, LogicalPartition other) {
        return partition.uuid().isKnownAnd(Optional::isPresent)
                && other.uuid().equalTo(partition.uuid()).isKnownAnd(equal -> equal);
    }

    private static ImmutableList<Finding> gaps(Move move, Residents residents) {
        return Stream.concat(
                        uuid(move, move.partition().key())
                                .unlessKnown(move.partition().uuid()),
                        residents.keys().stream()
                                .flatMap(key -> uuid(move, key)
                                        .unlessKnown(Fact.ofOptional(residents.get(key))
                                                .flatMap(LogicalPartition::uuid))))
                .collect(ImmutableList.toImmutableList());
    }

    private static Judgement uuid(Move move, PartitionKey partition) {
        return Judgement.of(
                RULE,
                Subject.of(partition),
                "uuid",
                Captures.of(partition.system()).partitions());
    }

    private static Finding violated(Move move, LogicalPartition other) {
        LogicalPartition partition = move.partition();
        return uuid(move, other.key())
                .violated(
                        "%s of %s has the UUID of %s; let the move give it another"
                                .formatted(other.label(), move.destinationLabel(), partition.label()),
                        Remedy.of(
                                "Move %s with --uuid 2".formatted(partition.label()),
                                Cost.ON_LINE,
                                new ChooseOptions(move.request().options().withSameUuid(Demand.IF_POSSIBLE))));
    }
}

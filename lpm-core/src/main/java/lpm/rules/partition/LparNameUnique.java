package lpm.rules.partition;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lpm.change.RenamePartition;
import lpm.fact.Fact;
import lpm.model.LogicalPartition;
import lpm.model.ManagedSystem;
import lpm.model.id.MachineTypeModelSerial;
import lpm.model.id.PartitionId;
import lpm.model.id.PartitionKey;
import lpm.origin.Subject;
import lpm.rules.Captures;
import lpm.rules.Cost;
import lpm.rules.Finding;
import lpm.rules.Judgement;
import lpm.rules.MigrationMode;
import lpm.rules.Move;
import lpm.rules.Remedy;
import lpm.rules.Rule;
import lpm.rules.RuleDescription;
import lpm.rules.SystemCapture;

/**
 * No logical partition of the destination has the name of the one that moves. The partition names of Virtual I/O Servers are not
 * modelled (their host names are), and not compared.
 */
public final class LparNameUnique implements Rule {

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

    @Override
    public RuleDescription description() {
        return RULE;
    }

    @Override
    public Scope scope() {
        return Scope.PAIR;
    }

    @Override
    public ImmutableList<Finding> check(Move move) {
        LogicalPartition partition = move.partition();
        ImmutableList<Finding> violations = move.destination().stream()
                .flatMap(system -> others(move, system))
                .filter(other -> other.name().equalTo(partition.name()).isKnownAnd(same -> same))
                .map(other -> violated(move, other))
                .collect(ImmutableList.toImmutableList());
        if (!violations.isEmpty()) {
            return violations;
        }
        Judgement listed = Judgement.ofDestination(
                RULE, move, "partitions", Captures.ofDestination(move).partitions());
        Fact<ImmutableList<PartitionId>> ids =
                move.onDestination(system -> system.partitions().whole());
        ImmutableList<Finding> gaps = Stream.concat(
                        listed.unlessKnown(ids), ids.value().stream().flatMap(all -> nameless(move, all)))
                .collect(ImmutableList.toImmutableList());
        return gaps.isEmpty() ? ImmutableList.of(listed.holds()) : gaps;
    }

    private static Stream<LogicalPartition> others(Move move, ManagedSystem system) {
        return move.estate().partitionsOf(system.id()).stream()
                .filter(other -> !other.key().equals(move.partition().key()));
    }

    /** Partitions whose names cannot be compared: their own is unknown, or that of the partition that moves. */
    private static Stream<Finding> nameless(Move move, ImmutableList<PartitionId> listed) {
        MachineTypeModelSerial system = move.destination().orElseThrow().id();
        ImmutableList<PartitionKey> others = listed.stream()
                .map(id -> new PartitionKey(system, id))
                .filter(key -> !key.equals(move.partition().key()))
                .collect(ImmutableList.toImmutableList());
        Stream<Finding> theirs = others.stream()
                .map(key -> name(key, Captures.of(system))
                        .unlessKnown(Fact.ofOptional(move.estate().partitions().get(key))
                                .flatMap(LogicalPartition::name)))
                .flatMap(findings -> findings);
        Stream<Finding> own = others.isEmpty()
                ? Stream.of()
                : name(move.partition().key(), Captures.ofSource(move))
                        .unlessKnown(move.partition().name());
        return Stream.concat(own, theirs);
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

package lpm.rules.partition;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Optional;
import lpm.change.ChooseOptions;
import lpm.fact.Fact;
import lpm.model.LogicalPartition;
import lpm.model.VirtualIoServer;
import lpm.model.id.PartitionId;
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

/** The id that the partition is to have at the destination is free. Where none is asked for, it keeps its own or is given a free one. */
public final class LparIdFree implements PairRule {

    private static final RuleDescription RULE = RuleDescription.of("lpar-id-free", "partition")
            .statement("The partition id that is asked for is free on the destination")
            .modes(ImmutableSortedSet.copyOf(MigrationMode.values()))
            .source("DOCEST")
            .addCaptures(SystemCapture.PARTITIONS)
            .remedy("Ask for another id, or leave dest_lpar_id out")
            .consequence("dst_shell: the id is that of another partition")
            .build();

    /** An id that a partition is to have. */
    private record Wanted(PartitionKey partition, PartitionId id) {}

    private static final Among<Departure, Arrival, Wanted> FREE = Among.some(
            departure -> Fact.known(departure
                    .options()
                    .destinationId()
                    .map(id -> new Wanted(departure.partition().key(), id))),
            LparIdFree::isFree);

    @Override
    public RuleDescription description() {
        return RULE;
    }

    @Override
    public ImmutableList<PairCondition<Departure, Arrival>> conditions() {
        return ImmutableList.of(FREE);
    }

    @Override
    public ImmutableList<Finding> check(Move move) {
        return move.request()
                .options()
                .destinationId()
                .map(id -> ImmutableList.of(judge(move, id)))
                .orElseGet(() -> ImmutableList.of(RULE.notApplicable(Subject.of(move.partition()))));
    }

    private static Finding judge(Move move, PartitionId id) {
        Judgement listed = Judgement.ofDestination(
                RULE, move, "partitions", Captures.ofDestination(move).partitions());
        return listed.judge(
                FREE.holds(Departure.of(move), Arrival.of(move)),
                free -> free,
                taken -> listed.violated(
                        "%s has id %s on %s already; ask for another id, or for none"
                                .formatted(
                                        holder(
                                                        Arrival.of(move),
                                                        new Wanted(
                                                                move.partition().key(), id))
                                                .orElseThrow(),
                                        id,
                                        move.destinationLabel()),
                        Remedy.of(
                                "Move %s without dest_lpar_id"
                                        .formatted(move.partition().label()),
                                Cost.ON_LINE,
                                new ChooseOptions(move.request().options().withDestinationId(Optional.empty())))));
    }

    private static Fact<Boolean> isFree(Arrival arrival, Wanted wanted) {
        if (holder(arrival, wanted).isPresent()) {
            return Fact.known(false);
        }
        boolean all = arrival.fact(system -> system.partitions().whole()).isKnown()
                && arrival.servers()
                        .whole()
                        .isKnownAnd(servers ->
                                servers.stream().allMatch(server -> server.id().isKnown()));
        return all ? Fact.known(true) : Fact.unknown();
    }

    private static Optional<String> holder(Arrival arrival, Wanted wanted) {
        return partition(arrival, wanted).or(() -> server(arrival, wanted.id()));
    }

    private static Optional<String> partition(Arrival arrival, Wanted wanted) {
        PartitionId id = wanted.id();
        return arrival.system()
                .map(system -> new PartitionKey(system.id(), id))
                .filter(key -> !key.equals(wanted.partition()))
                .filter(key -> arrival.estate().partitions().containsKey(key)
                        || arrival.system().orElseThrow().partitions().shows(id::equals))
                .map(key -> arrival.estate()
                        .partitions()
                        .get(key)
                        .map(LogicalPartition::label)
                        .orElse("partition " + id));
    }

    private static Optional<String> server(Arrival arrival, PartitionId id) {
        return arrival.servers().stream()
                .filter(server -> server.id().isKnownAnd(id::equals))
                .map(VirtualIoServer::name)
                .findFirst();
    }
}

package lpm.rules.partition;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Optional;
import lpm.change.ChooseOptions;
import lpm.model.LogicalPartition;
import lpm.model.VirtualIoServer;
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

/** The id that the partition is to have at the destination is free. Where none is asked for, it keeps its own or is given a free one. */
public final class LparIdFree implements Rule {

    private static final RuleDescription RULE = RuleDescription.of("lpar-id-free", "partition")
            .statement("The partition id that is asked for is free on the destination")
            .modes(ImmutableSortedSet.copyOf(MigrationMode.values()))
            .source("DOCEST")
            .addCaptures(SystemCapture.PARTITIONS)
            .remedy("Ask for another id, or leave dest_lpar_id out")
            .consequence("dst_shell: the id is that of another partition")
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
        return move.request()
                .options()
                .destinationId()
                .map(id -> ImmutableList.of(judge(move, id)))
                .orElseGet(() -> ImmutableList.of(RULE.notApplicable(Subject.of(move.partition()))));
    }

    private static Finding judge(Move move, PartitionId id) {
        Judgement listed = Judgement.ofDestination(
                RULE, move, "partitions", Captures.ofDestination(move).partitions());
        Optional<String> holder = partition(move, id).or(() -> server(move, id));
        if (holder.isPresent()) {
            return listed.violated(
                    "%s has id %s on %s already; ask for another id, or for none"
                            .formatted(holder.get(), id, move.destinationLabel()),
                    Remedy.of(
                            "Move %s without dest_lpar_id"
                                    .formatted(move.partition().label()),
                            Cost.ON_LINE,
                            new ChooseOptions(move.request().options().withDestinationId(Optional.empty()))));
        }
        boolean all = move.onDestination(system -> system.partitions().whole()).isKnown()
                && move.allDestinationServers()
                        .whole()
                        .isKnownAnd(servers ->
                                servers.stream().allMatch(server -> server.id().isKnown()));
        return all ? listed.holds() : listed.undetermined();
    }

    private static Optional<String> partition(Move move, PartitionId id) {
        return move.destination()
                .map(system -> new PartitionKey(system.id(), id))
                .filter(key -> !key.equals(move.partition().key()))
                .filter(key -> move.estate().partitions().containsKey(key)
                        || move.destination().orElseThrow().partitions().shows(id::equals))
                .map(key -> move.estate()
                        .partitions()
                        .get(key)
                        .map(LogicalPartition::label)
                        .orElse("partition " + id));
    }

    private static Optional<String> server(Move move, PartitionId id) {
        return move.destinationServers().stream()
                .filter(server -> server.id().isKnownAnd(id::equals))
                .map(VirtualIoServer::name)
                .findFirst();
    }
}

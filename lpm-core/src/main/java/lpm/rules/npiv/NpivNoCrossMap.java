package lpm.rules.npiv;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Comparator;
import java.util.stream.Stream;
import lpm.change.ChooseFibreChannelMappings;
import lpm.model.VirtualIoServer;
import lpm.model.id.ViosKey;
import lpm.origin.FactRef;
import lpm.origin.Subject;
import lpm.rules.Captures;
import lpm.rules.Cost;
import lpm.rules.Finding;
import lpm.rules.MigrationMapping;
import lpm.rules.MigrationMode;
import lpm.rules.Move;
import lpm.rules.Remedy;
import lpm.rules.Rule;
import lpm.rules.RuleDescription;
import lpm.rules.Severity;
import lpm.rules.SystemCapture;

/**
 * Adapters of two source servers do not end on one destination server. There is no remedy where the destination has fewer servers than
 * serve the partition.
 */
public final class NpivNoCrossMap implements Rule {

    private static final RuleDescription RULE = RuleDescription.of("npiv-no-cross-map", "npiv")
            .statement("Virtual Fibre Channel adapters of two source servers are not mapped to one destination server")
            .modes(ImmutableSortedSet.of(MigrationMode.ACTIVE, MigrationMode.INACTIVE))
            .severity(Severity.WARNING)
            .source("PVC")
            .addCaptures(SystemCapture.PARTITIONS, SystemCapture.FIBRE_CHANNEL_ADAPTERS)
            .remedy("Map the adapters of each source server to a server of its own, or leave virtual_fc_mappings out")
            .consequence("I16: the disks are left with fewer paths than the partition has servers")
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
        return Connections.judge(
                RULE,
                move,
                () -> move.destinationServers().stream()
                        .filter(server -> adapters(move, server).findAny().isPresent())
                        .map(server -> Connections.unlessAnother(
                                RULE,
                                move,
                                !move.request().options().fibreChannelMappings().isEmpty(),
                                judge(move, server))));
    }

    private static Stream<MigrationMapping.FibreChannel> adapters(Move move, VirtualIoServer server) {
        return move.mapping().fibreChannel().stream()
                .filter(adapter -> adapter.destination().equals(server.key()));
    }

    private static Finding judge(Move move, VirtualIoServer server) {
        boolean open =
                adapters(move, server).anyMatch(adapter -> adapter.source().isEmpty())
                        && adapters(move, server).count() > 1;
        ImmutableSortedSet<String> sources = adapters(move, server)
                .flatMap(adapter -> adapter.source().stream())
                .map(ViosKey::name)
                .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
        if (sources.size() > 1) {
            return violated(move, server, sources);
        }
        return open
                ? RULE.undetermined(
                        Subject.of(server),
                        "which source servers serve the adapters that %s takes over is unknown"
                                .formatted(server.name()),
                        Captures.ofSource(move).fibreChannelAdapters())
                : RULE.holds(Subject.of(server));
    }

    private static Finding violated(Move move, VirtualIoServer server, ImmutableSortedSet<String> sources) {
        Finding finding = RULE.violated(
                Subject.of(server),
                "%s takes over virtual Fibre Channel adapters of %s; give each source server a destination server of its own"
                        .formatted(server.name(), String.join(" and ", sources)),
                new FactRef(Subject.of(move.partition()), "fibre_channel_adapters"));
        return move.request().options().fibreChannelMappings().isEmpty()
                ? finding
                : finding.withRemedies(
                        Remedy.of("Leave virtual_fc_mappings to lpm", Cost.ON_LINE, new ChooseFibreChannelMappings()));
    }
}

package lpm.rules.vscsi;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lpm.change.ChooseScsiMappings;
import lpm.model.VirtualIoServer;
import lpm.model.id.ViosKey;
import lpm.model.storage.VirtualScsiServerAdapter;
import lpm.option.Demand;
import lpm.option.ScsiMapping;
import lpm.origin.FactRef;
import lpm.origin.Subject;
import lpm.rules.Captures;
import lpm.rules.Cost;
import lpm.rules.Finding;
import lpm.rules.MigrationMode;
import lpm.rules.MigrationRequest;
import lpm.rules.Move;
import lpm.rules.PathLayout;
import lpm.rules.Remedy;
import lpm.rules.Rule;
import lpm.rules.RuleDescription;
import lpm.rules.Severity;
import lpm.rules.SystemCapture;

/**
 * The adapters of each source server go to one destination server, and those of two to two. Silent where {@code
 * vios-redundancy-preserved} speaks of all adapters or {@code vios-mpio-preserved} of the paths of a LUN. Options that give up
 * the layout make it a warning.
 */
public final class VscsiAdapterPerViosPair implements Rule {

    private static final RuleDescription RULE = RuleDescription.of("vscsi-adapter-per-vios-pair", "vscsi")
            .statement(
                    "Each virtual SCSI adapter is mapped to one destination Virtual I/O Server, and those of different servers to different ones")
            .modes(ImmutableSortedSet.copyOf(MigrationMode.values()))
            .source("PROC6; PVC")
            .addCaptures(SystemCapture.PARTITIONS)
            .remedy("Map the adapters of each source server to a server of its own, or leave virtual_scsi_mappings out")
            .noConsequence("no LUN loses a path")
            .build();

    @Override
    public Severity severity(MigrationRequest request) {
        boolean given = request.options().multipath() != Demand.REQUIRED
                || request.options().redundantVios() == Demand.NOT_NEEDED;
        return given ? Severity.WARNING : Severity.ERROR;
    }

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
        boolean redundancySpeaks =
                PathLayout.losesRedundancy(move) && move.request().options().redundantVios() != Demand.NOT_NEEDED;
        Stream<Finding> pairs =
                redundancySpeaks ? Stream.of() : move.servingServers().stream().flatMap(server -> judge(move, server));
        return Stream.concat(unmapped(move), pairs).collect(ImmutableList.toImmutableList());
    }

    /** Adapters for which the request names a server that nobody has captured. */
    private static Stream<Finding> unmapped(Move move) {
        return move.servingServers().stream()
                .flatMap(server -> server.adaptersServing(move.partition().id()).stream()
                        .filter(adapter -> move.request().mapping().isEmpty() && !isMapped(move, server, adapter))
                        .flatMap(adapter -> adapter.clientSlot().value().flatMap(slot -> slot).stream()
                                .flatMap(slot -> move.request().options().scsiMappings().stream()
                                        .filter(wish -> wish.clientSlot().equals(slot)))
                                .map(wish -> unmapped(move, server, adapter, wish))));
    }

    private static boolean isMapped(Move move, VirtualIoServer server, VirtualScsiServerAdapter adapter) {
        return move.mapping().adapters().stream()
                .anyMatch(mapped -> mapped.source().equals(server.key())
                        && mapped.sourceAdapter().equals(adapter.name()));
    }

    private static Finding unmapped(
            Move move, VirtualIoServer server, VirtualScsiServerAdapter adapter, ScsiMapping wish) {
        Subject subject = Subject.on(server.key(), Subject.Kind.VIRTUAL_SCSI_SERVER_ADAPTER, adapter.name());
        String situation = "the request maps slot %s to %s, which is no Virtual I/O Server of %s that was captured"
                .formatted(wish.clientSlot(), wish.server(), move.destinationLabel());
        return move.allDestinationServers().isComplete()
                ? RULE.violated(subject, situation + "; name another", FactRef.of(subject))
                        .withRemedies(chosen(move))
                : RULE.undetermined(
                        subject, situation, Captures.ofDestination(move).partitions());
    }

    private static Stream<Finding> judge(Move move, VirtualIoServer source) {
        PathLayout layout = PathLayout.of(move);
        ImmutableList<ViosKey> hosts = layout.destinations().get(source.key()).asList();
        ImmutableList<ViosKey> sharing = layout.destinations().asMap().entrySet().stream()
                .filter(entry -> !entry.getKey().equals(source.key()) && meets(entry.getValue(), hosts))
                .map(entry -> entry.getKey())
                .collect(ImmutableList.toImmutableList());
        if (hosts.isEmpty() || isSaidOfPaths(move, source)) {
            return Stream.of();
        }
        return Stream.of(
                hosts.size() == 1 && sharing.isEmpty()
                        ? RULE.holds(Subject.of(source))
                        : violated(move, source, hosts, sharing));
    }

    private static boolean meets(Collection<ViosKey> some, Collection<ViosKey> others) {
        return some.stream().anyMatch(others::contains);
    }

    private static boolean isSaidOfPaths(Move move, VirtualIoServer source) {
        return move.volumes().stream()
                .filter(volume -> volume.isServedTwice() && volume.isServedBy(source.key()))
                .anyMatch(volume -> !PathLayout.of(move, volume).isOneToOne());
    }

    private static Finding violated(
            Move move, VirtualIoServer source, ImmutableList<ViosKey> hosts, ImmutableList<ViosKey> sharing) {
        Subject subject = Subject.of(source);
        String with = sharing.isEmpty() ? "" : ", as adapters of " + names(sharing) + " do";
        return RULE.violated(
                        subject,
                        "the adapters of %s go to %s%s; map those of each server to one of its own on %s (virtual_scsi_mappings)"
                                .formatted(source.name(), names(hosts), with, move.destinationLabel()),
                        new FactRef(subject, "server_adapters"))
                .withRemedies(
                        move.destinationServers().size() < move.servingServers().size()
                                ? new Remedy[0]
                                : new Remedy[] {chosen(move)});
    }

    private static String names(Collection<ViosKey> servers) {
        return servers.stream().map(ViosKey::name).collect(Collectors.joining(" and "));
    }

    private static Remedy chosen(Move move) {
        return Remedy.of(
                "Leave out virtual_scsi_mappings, so that the adapters of each server are mapped to one of its own on %s"
                        .formatted(move.destinationLabel()),
                Cost.ON_LINE,
                new ChooseScsiMappings(ImmutableList.of()));
    }
}

package lpm.rules.vscsi;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Optional;
import java.util.stream.Stream;
import lpm.change.JoinCluster;
import lpm.model.Clusters;
import lpm.model.VirtualIoServer;
import lpm.model.id.ViosKey;
import lpm.model.storage.BackingDevice;
import lpm.model.storage.VirtualScsiServerAdapter;
import lpm.origin.Subject;
import lpm.rules.Captures;
import lpm.rules.Cost;
import lpm.rules.DeviceCapture;
import lpm.rules.Finding;
import lpm.rules.Judgement;
import lpm.rules.MigrationMapping;
import lpm.rules.MigrationMode;
import lpm.rules.Move;
import lpm.rules.Remedy;
import lpm.rules.Rule;
import lpm.rules.RuleDescription;
import lpm.rules.ServerCapture;

/**
 * A server that is to serve logical units of a shared storage pool is a node of the cluster of the server that serves them now. What stands
 * behind a device that nobody captured {@code vscsi-source-mapped} asks.
 */
public final class VscsiSspSameCluster implements Rule {

    private static final RuleDescription RULE = RuleDescription.of("vscsi-ssp-same-cluster", "vscsi")
            .statement("Servers that take over logical units of a shared storage pool are in the same cluster")
            .modes(ImmutableSortedSet.copyOf(MigrationMode.values()))
            .source("PVC")
            .addCaptures(ServerCapture.MAPPINGS, DeviceCapture.CLUSTER)
            .remedy("Make the destination server a node of the cluster (cluster -addnode)")
            .consequence("dst_vtd: the server knows no logical unit of the pool")
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
        ImmutableList<Finding> findings = move.mapping().adapters().stream()
                .flatMap(mapped -> judge(move, mapped))
                .collect(ImmutableList.toImmutableList());
        boolean none = SourceAdapters.gaps(RULE, move).findAny().isEmpty()
                && move.servingServers().stream()
                        .flatMap(server ->
                                server.adaptersServing(move.partition().id()).stream())
                        .flatMap(adapter -> adapter.targetDevices().stream())
                        .allMatch(device -> device.backingDevice()
                                .isKnownAnd(known -> !(known instanceof BackingDevice.PooledUnit)));
        return none ? ImmutableList.of(RULE.notApplicable(Subject.of(move.partition()))) : findings;
    }

    private static Stream<Finding> judge(Move move, MigrationMapping.Adapter mapped) {
        Optional<VirtualIoServer> source = find(move.sourceServers(), mapped.source());
        Optional<VirtualIoServer> destination = find(move.destinationServers(), mapped.destination());
        boolean pooled = source.flatMap(server -> server.serverAdapter(mapped.sourceAdapter()))
                .filter(VscsiSspSameCluster::servesUnits)
                .isPresent();
        return pooled && destination.isPresent() ? judge(source.orElseThrow(), destination.orElseThrow()) : Stream.of();
    }

    private static boolean servesUnits(VirtualScsiServerAdapter adapter) {
        return adapter.targetDevices()
                .shows(device -> device.backingDevice().isKnownAnd(BackingDevice.PooledUnit.class::isInstance));
    }

    private static Optional<VirtualIoServer> find(ImmutableList<VirtualIoServer> servers, ViosKey key) {
        return servers.stream().filter(server -> server.key().equals(key)).findFirst();
    }

    private static Stream<Finding> judge(VirtualIoServer from, VirtualIoServer to) {
        Judgement source = cluster(from);
        Judgement destination = cluster(to);
        if (from.cluster().isKnownAnd(Optional::isEmpty)) {
            return Stream.concat(Stream.of(contradicted(source, from)), destination.unlessKnown(to.cluster()));
        }
        return Clusters.areSame(from, to)
                .map(same -> Stream.of(same ? destination.holds() : violated(from, to)))
                .value()
                .orElseGet(() -> from.cluster().isKnown() && to.cluster().isKnown()
                        ? Stream.concat(id(from).unlessKnown(from.clusterId()), id(to).unlessKnown(to.clusterId()))
                        : Stream.concat(source.unlessKnown(from.cluster()), destination.unlessKnown(to.cluster())));
    }

    private static Judgement id(VirtualIoServer server) {
        return Judgement.of(RULE, Subject.of(server), "cluster_id", Captures.cluster(server));
    }

    private static Judgement cluster(VirtualIoServer server) {
        return Judgement.of(RULE, Subject.of(server), "cluster", Captures.cluster(server));
    }

    /** Only a node of a cluster serves logical units: what is known of the server cannot all be so. */
    private static Finding contradicted(Judgement judgement, VirtualIoServer from) {
        return RULE.undetermined(
                judgement.fact().subject(),
                "%s serves logical units of a shared storage pool, but is said to be in no cluster; one of the two is out of date"
                        .formatted(from.name()),
                judgement.missing(),
                judgement.fact());
    }

    private static Finding violated(VirtualIoServer from, VirtualIoServer to) {
        String here = from.cluster().value().flatMap(known -> known).orElseThrow();
        boolean inNone = to.cluster().isKnownAnd(Optional::isEmpty);
        boolean namesakes = from.cluster().equals(to.cluster());
        String there = to.cluster()
                .value()
                .flatMap(known -> known)
                .map(name -> namesakes
                        ? "another cluster of that name (id %s, not %s)".formatted(to.clusterId(), from.clusterId())
                        : "cluster " + name)
                .orElse("no cluster");
        String advice = inNone
                ? "make it a node, or choose another server"
                : "choose another server, or have it leave that cluster before it is made a node of this one";
        Judgement judgement = namesakes ? id(to) : cluster(to);
        Finding finding = judgement
                .violated(
                        "%s serves logical units of the shared storage pool of %s, but %s, which is to take over, is in %s; %s"
                                .formatted(from.name(), here, to.name(), there, advice))
                .withFacts(judgement.fact(), (namesakes ? id(from) : cluster(from)).fact());
        return inNone
                ? finding.withRemedies(Remedy.of(
                        "Make %s a node of cluster %s".formatted(to.name(), here),
                        Cost.ON_LINE,
                        new JoinCluster(to.key(), from.key(), here)))
                : finding;
    }
}

package lpm.rules.vscsi;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import lpm.fact.Fact;
import lpm.model.VirtualIoServer;
import lpm.model.id.ViosKey;
import lpm.origin.Subject;
import lpm.rules.ClientVolume;
import lpm.rules.MigrationMapping;
import lpm.rules.Move;

/** What the virtual SCSI rules ask of a LUN of the partition. */
final class Volumes {

    private Volumes() {}

    /** The LUN, as the disk of the first server that serves it. */
    static Subject subject(ClientVolume volume) {
        return Subject.on(
                volume.paths().get(0).server().key(),
                Subject.Kind.PHYSICAL_VOLUME,
                volume.disk().name());
    }

    static Fact<Boolean> sees(VirtualIoServer server, ClientVolume volume) {
        return volume.on(server).map(Optional::isPresent);
    }

    /** The destination servers that the mapping makes serve the LUN; the first one as long as nothing is mapped. */
    static ImmutableList<VirtualIoServer> hosts(Move move, ClientVolume volume) {
        ImmutableSet<ViosKey> mapped = move.mapping().adapters().stream()
                .filter(adapter -> volume.isServedBy(adapter.source()))
                .map(MigrationMapping.Adapter::destination)
                .collect(ImmutableSet.toImmutableSet());
        return mapped.isEmpty()
                ? move.destinationServers().stream().limit(1).collect(ImmutableList.toImmutableList())
                : move.destinationServers().stream()
                        .filter(server -> mapped.contains(server.key()))
                        .collect(ImmutableList.toImmutableList());
    }
}

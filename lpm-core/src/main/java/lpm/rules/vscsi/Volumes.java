package lpm.rules.vscsi;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import lpm.fact.Fact;
import lpm.model.VirtualIoServer;
import lpm.model.id.ViosKey;
import lpm.origin.FactRef;
import lpm.origin.Subject;
import lpm.rules.Captures;
import lpm.rules.ClientVolume;
import lpm.rules.MigrationMapping;
import lpm.rules.Missing;
import lpm.rules.Move;
import lpm.rules.ServedDisk;

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

    /** What tells whether a disk of the server is the LUN: its own identity first, then the disks of the server. */
    static Missing identity(ClientVolume volume, VirtualIoServer server) {
        boolean isIdentified = volume.paths().stream()
                .map(ServedDisk::disk)
                .anyMatch(disk -> disk.identity().isKnown());
        return Captures.disks(isIdentified ? server : volume.paths().get(0).server());
    }

    /** The disks of the servers, as evidence of what is not among them. */
    static ImmutableList<FactRef> disks(List<VirtualIoServer> servers) {
        return servers.stream()
                .map(server -> new FactRef(Subject.of(server), "physical_volumes"))
                .collect(ImmutableList.toImmutableList());
    }

    static Fact<Boolean> sees(VirtualIoServer server, ClientVolume volume) {
        return volume.on(server).map(Optional::isPresent);
    }

    /** Whether the mapping of the request names a destination server of which nothing is known. */
    static boolean isMappedToTheUncaptured(Move move) {
        return move.mapping().adapters().stream()
                .map(MigrationMapping.Adapter::destination)
                .anyMatch(key -> move.destinationServers().stream()
                        .noneMatch(server -> server.key().equals(key)));
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

package lpm.rules.vscsi;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.Stream;
import lpm.fact.Fact;
import lpm.model.VirtualIoServer;
import lpm.model.storage.PhysicalVolume;
import lpm.rules.ClientVolume;
import lpm.rules.Move;
import lpm.rules.ServedDisk;

/**
 * A path of the partition to a LUN, before and after: the disk on a source server, and that of the same LUN on the destination
 * server that takes over.
 *
 * @param disk unknown as long as it is unknown whether the destination server sees the LUN
 */
record HostedDisk(ServedDisk source, VirtualIoServer server, Fact<PhysicalVolume> disk) {

    /** Every path that the mapping moves, except to a server that is known not to see the LUN: visibility is another rule's. */
    static ImmutableList<HostedDisk> of(Move move) {
        return move.volumes().stream()
                .flatMap(volume -> volume.paths().stream().flatMap(path -> of(move, volume, path)))
                .collect(ImmutableList.toImmutableList());
    }

    private static Stream<HostedDisk> of(Move move, ClientVolume volume, ServedDisk path) {
        return move.mapping().adapters().stream()
                .filter(adapter -> adapter.source().equals(path.server().key())
                        && adapter.sourceAdapter().equals(path.adapter().name()))
                .flatMap(adapter -> move.destinationServers().stream()
                        .filter(server -> server.key().equals(adapter.destination())))
                .flatMap(server -> of(volume, path, server));
    }

    private static Stream<HostedDisk> of(ClientVolume volume, ServedDisk path, VirtualIoServer server) {
        Fact<Optional<PhysicalVolume>> disk = volume.on(server);
        return disk.isKnownAnd(Optional::isEmpty)
                ? Stream.of()
                : Stream.of(new HostedDisk(path, server, disk.map(Optional::orElseThrow)));
    }
}

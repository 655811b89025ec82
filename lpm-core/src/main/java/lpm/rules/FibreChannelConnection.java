package lpm.rules;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.Stream;
import lpm.fact.Coverage;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.LogicalPartition;
import lpm.model.VirtualIoServer;
import lpm.model.id.VirtualSlot;
import lpm.model.storage.FibreChannelPort;
import lpm.model.storage.VirtualFibreChannelClientAdapter;
import lpm.model.storage.VirtualFibreChannelMapping;

/**
 * A virtual Fibre Channel adapter of the partition, and its other end on the source.
 *
 * @param clientSlot the client's slot, unknown where only the server's end was captured
 * @param server the source server, where it is known
 * @param host the server adapter, where it is known
 */
public record FibreChannelConnection(
        Fact<VirtualSlot> clientSlot, Optional<VirtualIoServer> server, Optional<VirtualFibreChannelMapping> host) {

    /** Those of a partition: what the console lists of it, else what its servers tell of their own ends. */
    public static Listing<FibreChannelConnection> of(Move move) {
        return of(move.partition(), move.allSourceServers());
    }

    /**
     * Those of a partition.
     *
     * @param servers the Virtual I/O Servers of the source
     */
    public static Listing<FibreChannelConnection> of(LogicalPartition partition, Listing<VirtualIoServer> servers) {
        ImmutableList<FibreChannelConnection> listed = partition.fibreChannelAdapters().stream()
                .map(client -> of(servers, client))
                .collect(ImmutableList.toImmutableList());
        if (partition.fibreChannelAdapters().isComplete()) {
            return Listing.complete(listed);
        }
        Stream<FibreChannelConnection> served = servers.stream()
                .flatMap(server -> server.fibreChannelMappings().stream()
                        .filter(host -> host.serves(partition.id()).isKnownAnd(serves -> serves))
                        .filter(host -> listed.stream()
                                .noneMatch(known -> known.host().equals(Optional.of(host))
                                        && known.server().equals(Optional.of(server))))
                        .map(host -> new FibreChannelConnection(
                                host.clientSlot().flatMap(Fact::ofOptional), Optional.of(server), Optional.of(host))));
        return Listing.of(
                Stream.concat(listed.stream(), served).toList(),
                serversTellAll(servers) ? Coverage.complete() : Coverage.open());
    }

    /** Whether no other adapter can exist: each server was captured, with a known client for each of its adapters. */
    private static boolean serversTellAll(Listing<VirtualIoServer> servers) {
        return servers.isComplete()
                && servers.stream()
                        .allMatch(server -> server.fibreChannelMappings().isComplete()
                                && server.fibreChannelMappings().stream()
                                        .allMatch(host -> host.client().isKnownAnd(Optional::isPresent)));
    }

    private static FibreChannelConnection of(
            Listing<VirtualIoServer> servers, VirtualFibreChannelClientAdapter client) {
        Optional<VirtualIoServer> server = servers.stream()
                .filter(candidate -> candidate.id().equalTo(client.server()).isKnownAnd(same -> same))
                .findFirst();
        Optional<VirtualFibreChannelMapping> host = server.flatMap(known -> known.fibreChannelMappings().stream()
                .filter(candidate -> client.serverSlot().isKnownAnd(candidate.slot()::equals))
                .findFirst());
        return new FibreChannelConnection(Fact.known(client.slot()), server, host);
    }

    /** What a person calls the fabric on which the source has the adapter. */
    public Fact<String> fabricName() {
        return Fact.ofOptional(host)
                .flatMap(VirtualFibreChannelMapping::port)
                .flatMap(Fact::ofOptional)
                .flatMap(name -> Fact.ofOptional(server.flatMap(known -> known.fibreChannelPort(name))))
                .flatMap(FibreChannelPort::fabricName);
    }

    /** The adapter as an operator speaks of it. */
    public String label() {
        return clientSlot
                .map(slot -> "the virtual Fibre Channel adapter in slot " + slot)
                .value()
                .orElseGet(() -> "the client of "
                        + host.map(VirtualFibreChannelMapping::name).orElse("an unknown adapter"));
    }
}

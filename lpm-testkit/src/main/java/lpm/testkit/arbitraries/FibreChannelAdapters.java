package lpm.testkit.arbitraries;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.LogicalPartition;
import lpm.model.VirtualIoServer;
import lpm.model.id.LocationCode;
import lpm.model.id.MachineTypeModelSerial;
import lpm.model.id.PartitionId;
import lpm.model.id.VirtualSlot;
import lpm.model.id.WorldWidePortName;
import lpm.model.storage.FibreChannelPort;
import lpm.model.storage.VirtualFibreChannelClientAdapter;
import lpm.model.storage.VirtualFibreChannelMapping;

/** Virtual Fibre Channel of a generated move: one adapter through each server where its shape has any. */
final class FibreChannelAdapters {

    private static final int CLIENT_SLOT = 60;
    private static final VirtualSlot SERVER_SLOT = new VirtualSlot(120);
    private static final String PORT = "fcs0";

    private FibreChannelAdapters() {}

    /** The partition with its adapters, or known to have none. */
    static LogicalPartition onPartition(
            LogicalPartition partition, MoveShape shape, MachineTypeModelSerial destination) {
        if (!shape.npiv()) {
            return partition.withFibreChannelAdapters(Listing.complete(ImmutableList.of()));
        }
        Listing<MachineTypeModelSerial> visible = Listing.complete(ImmutableList.of(partition.system(), destination));
        return partition
                .withFibreChannelAdapters(Listing.complete(ValidMoves.servers(shape)
                        .mapToObj(number -> VirtualFibreChannelClientAdapter.builder()
                                .slot(clientSlot(number))
                                .server(Fact.known(new PartitionId(number)))
                                .serverSlot(Fact.known(SERVER_SLOT))
                                .portNames(portNames(number))
                                .activePortName(Fact.known(portName(number, 0)))
                                .build())
                        .toList()))
                .withBothPortNamesZoned(Fact.known(true))
                .withTargetPortsVisibleOn(visible)
                .withTargetDisksVisibleOn(visible);
    }

    private static Listing<WorldWidePortName> portNames(int number) {
        return Listing.complete(ImmutableList.of(portName(number, 0), portName(number, 1)));
    }

    private static WorldWidePortName portName(int number, int end) {
        return new WorldWidePortName("c0507600000000" + number + end);
    }

    private static VirtualSlot clientSlot(int number) {
        return new VirtualSlot(CLIENT_SLOT + number);
    }

    /** The server with a port on a fabric of its own, and on the source with the adapter that serves the partition. */
    static VirtualIoServer onServer(VirtualIoServer server, MoveShape shape, int number, Optional<PartitionId> client) {
        VirtualFibreChannelMapping mapping = VirtualFibreChannelMapping.builder()
                .name("vfchost0")
                .slot(SERVER_SLOT)
                .client(Fact.known(client))
                .clientSlot(Fact.known(Optional.of(clientSlot(number))))
                .port(Fact.known(Optional.of(PORT)))
                .status(Fact.known("LOGGED_IN"))
                .build();
        FibreChannelPort port = FibreChannelPort.builder()
                .name(PORT)
                .location(Fact.known(new LocationCode("U78C9.001.WZS00B4-P1-C11-T1")))
                .fabric(Fact.known(true))
                .fabricName(Fact.known("fabric " + number))
                .totalPorts(Fact.known(64))
                .availablePorts(Fact.known(1))
                .totalPortNames(Fact.known(2_048))
                .availablePortNames(Fact.known(2_000))
                .build();
        return server.withFibreChannelMappings(Listing.complete(
                        shape.npiv() && client.isPresent() ? ImmutableList.of(mapping) : ImmutableList.of()))
                .withFibreChannelPorts(Listing.complete(shape.npiv() ? ImmutableList.of(port) : ImmutableList.of()));
    }
}

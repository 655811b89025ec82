package lpm.sim.hardware;

import java.util.Optional;
import java.util.stream.IntStream;
import lpm.fact.Fact;
import lpm.model.VirtualIoServer;
import lpm.model.id.PartitionId;
import lpm.model.id.VirtualSlot;
import lpm.model.network.VirtualNicServer;

/** How a Virtual I/O Server hosts virtual NICs: a vnicserver for each backing device, in slots of their own. */
public record VirtualNicHost(VirtualIoServer server) {

    /** The first slot of vnicservers: ours, as high as those that samples show. */
    private static final int FIRST_SLOT = 32_769;

    /** The name of the next vnicserver. */
    public String freeName() {
        return SimulatedServer.freeName(
                Optional.empty(),
                "vnicserver",
                server.virtualNicServers().stream().map(VirtualNicServer::name));
    }

    /** The server with another vnicserver for a slot of a client. */
    public VirtualIoServer create(String name, PartitionId client, VirtualSlot clientSlot) {
        return server.withVirtualNicServers(server.virtualNicServers()
                .plus(VirtualNicServer.builder()
                        .name(name)
                        .slot(freeSlot())
                        .client(Fact.known(client))
                        .clientSlot(Fact.known(clientSlot))
                        .status(Fact.known("Available"))
                        .build()));
    }

    /** The server without a vnicserver. */
    public VirtualIoServer remove(String name) {
        return server.withVirtualNicServers(
                server.virtualNicServers().minus(host -> host.name().equals(name)));
    }

    private VirtualSlot freeSlot() {
        return IntStream.iterate(FIRST_SLOT, slot -> slot + 1)
                .mapToObj(VirtualSlot::new)
                .filter(slot ->
                        !server.virtualNicServers().shows(host -> host.slot().equals(slot)))
                .findFirst()
                .orElseThrow();
    }
}

package lpm.sim.console;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import lpm.fact.Fact;
import lpm.model.VirtualIoServer;
import lpm.model.id.LocationCode;
import lpm.model.network.VirtualNicServer;

/** What a Virtual I/O Server prints of virtual NICs. What the model does not know is {@code N/A}; every line is ended. */
final class VirtualNicListing {

    private static final Columns HEADING = Columns.of(13, 34, 6, 14, 7);

    private VirtualNicListing() {}

    static String lsmapVnic(VirtualIoServer server) {
        return server.virtualNicServers().stream()
                .map(nic -> block(server, nic))
                .collect(Collectors.joining("\n"));
    }

    private static String block(VirtualIoServer server, VirtualNicServer nic) {
        Fact<LocationCode> location =
                server.system().with(server.id(), (system, id) -> LocationCode.virtual(system, id, nic.slot()));
        Fact<LocationCode> client = server.system()
                .flatMap(system ->
                        nic.client().with(nic.clientSlot(), (id, slot) -> LocationCode.virtual(system, id, slot)));
        return HEADING.rows(List.of(
                        List.of("Name", "Physloc", "ClntID", "ClntName", "ClntOS"),
                        List.of("-".repeat(13), "-".repeat(34), "-".repeat(6), "-".repeat(14), "-".repeat(7)),
                        List.of(nic.name(), text(location), text(nic.client()), "", "")))
                + "\nBacking device:" + text(nic.backingDevice())
                + "\nStatus:" + text(nic.status())
                + "\nPhysloc:" + text(nic.location())
                + "\nClient device name:N/A"
                + "\nClient device physloc:" + text(client) + "\n";
    }

    private static String text(Fact<?> fact) {
        return Optional.of(fact).flatMap(Fact::value).map(Object::toString).orElse("N/A");
    }
}

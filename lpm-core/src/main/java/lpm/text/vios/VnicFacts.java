package lpm.text.vios;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lpm.fact.Coverage;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.id.LocationCode;
import lpm.model.id.PartitionId;
import lpm.model.id.VirtualSlot;
import lpm.model.network.VirtualNicAdapter;
import lpm.model.network.VirtualNicServer;
import lpm.origin.Capture;
import lpm.origin.Subject;
import lpm.text.command.CommandOutput;
import lpm.text.command.Line;

/** Turns what {@code lsmap -vnic} printed into facts of the server, and of the virtual NICs that it serves. */
final class VnicFacts {

    private final CommandOutput output;
    private final PlacedServer server;
    private final List<VirtualNicServer> servers = new ArrayList<>();
    private final Map<PartitionId, Client> clients = new TreeMap<>();

    /** A partition that is served; several backing devices stand behind one slot. */
    private record Client(AdapterPlace place, Line line, Map<VirtualSlot, Line> slots) {}

    VnicFacts(CommandOutput output) {
        this.output = output;
        this.server = new PlacedServer(output);
    }

    void warn(Line line, String message) {
        server.warn(line, message);
    }

    void add(AdapterRow row) {
        Line line = row.line();
        String name = row.filled("name")
                .map(AdapterRow.Cell::value)
                .orElseThrow(() -> output.wrong(line, "the name of a device such as vnicserver0"));
        String location = row.filled("physloc").map(AdapterRow.Cell::value).orElse("");
        AdapterPlace place = server.place(line, location);
        server.checkOnce(line, name);
        server.checkOnce(line, location);
        Subject subject = server.note(Subject.Kind.VIRTUAL_NIC_SERVER, name, line);
        Fact<PartitionId> client = row.filled("clntid")
                .map(cell ->
                        AdapterPlace.client(output, line, cell.value(), true).flatMap(Fact::ofOptional))
                .orElseGet(Fact::unknown);
        Fact<VirtualSlot> clientSlot = server.clientSlot(row, "clntphysloc", place, client);
        client.value().ifPresent(id -> {
            Client known = clients.computeIfAbsent(id, each -> new Client(place, line, new TreeMap<>()));
            clientSlot.value().ifPresent(slot -> known.slots().putIfAbsent(slot, line));
        });
        row.filled("backing").ifPresent(cell -> server.note(subject, "backing_device", cell.line()));
        row.filled("status").ifPresent(cell -> server.note(subject, "status", cell.line()));
        servers.add(output.value(
                line,
                () -> VirtualNicServer.builder()
                        .name(name)
                        .slot(place.slot())
                        .client(client)
                        .clientSlot(clientSlot)
                        .backingDevice(Fact.ofOptional(row.filled("backing").map(AdapterRow.Cell::value)))
                        .location(Fact.ofOptional(row.filled("bdphysloc").map(cell -> {
                            server.note(subject, "location", cell.line());
                            return output.value(cell.line(), () -> new LocationCode(cell.value()));
                        })))
                        .status(Fact.ofOptional(row.filled("status").map(AdapterRow.Cell::value)))
                        .build()));
    }

    Capture capture(Coverage coverage) {
        server.list("virtual_nic_servers");
        clients.forEach((id, client) -> server.addClient(
                client.place(),
                id,
                client.line(),
                partition -> client.slots().isEmpty()
                        ? partition
                        : partition.withVirtualNicAdapters(Listing.of(
                                client.slots().keySet().stream()
                                        .map(slot -> VirtualNicAdapter.builder()
                                                .slot(slot)
                                                .build())
                                        .collect(ImmutableList.toImmutableList()),
                                Coverage.open()))));
        clients.forEach((id, client) -> client.slots()
                .forEach((slot, line) -> server.noteClient(
                        client.place(), id, Subject.Kind.VIRTUAL_NIC_ADAPTER, slot.toString(), line)));
        return server.capture(server.builder().virtualNicServers(Listing.of(servers, coverage)));
    }
}

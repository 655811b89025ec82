package lpm.text.vios;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lpm.fact.Coverage;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.id.LocationCode;
import lpm.model.id.PartitionId;
import lpm.model.storage.FibreChannelPort;
import lpm.model.storage.VirtualFibreChannelMapping;
import lpm.origin.Capture;
import lpm.origin.Subject;
import lpm.text.command.CommandOutput;
import lpm.text.command.Line;

/** Turns what {@code lsmap -npiv} printed into facts of the server, its Fibre Channel ports and its clients. */
final class NpivFacts {

    private final CommandOutput output;
    private final PlacedServer server;
    private final List<VirtualFibreChannelMapping> mappings = new ArrayList<>();
    private final Map<String, FibreChannelPort> ports = new LinkedHashMap<>();

    NpivFacts(CommandOutput output) {
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
                .orElseThrow(() -> output.wrong(line, "the name of an adapter such as vfchost0"));
        AdapterPlace place = server.place(
                line, row.filled("physloc").map(AdapterRow.Cell::value).orElse(""));
        server.checkOnce(line, name);
        server.checkOnce(line, row.filled("physloc").map(AdapterRow.Cell::value).orElse(""));
        Subject subject = server.note(Subject.Kind.VIRTUAL_FIBRE_CHANNEL_SERVER_ADAPTER, name, line);
        Fact<Optional<PartitionId>> client = row.filled("clntid")
                .map(cell -> AdapterPlace.client(output, line, cell.value(), true))
                .orElseGet(Fact::unknown);
        client.value().flatMap(id -> id).ifPresent(id -> server.addClient(place, id, line));
        row.filled("status").ifPresent(cell -> server.note(subject, "status", cell.line()));
        Optional.ofNullable(row.cells().get("fc")).ifPresent(cell -> server.note(subject, "port", cell.line()));
        port(row);
        mappings.add(output.value(
                line,
                () -> VirtualFibreChannelMapping.builder()
                        .name(name)
                        .slot(place.slot())
                        .client(client)
                        .clientSlot(server.clientSlot(row, "vfcclientdrc", place, client.flatMap(Fact::ofOptional))
                                .map(Optional::of))
                        .port(mappedTo(row))
                        .status(Fact.ofOptional(row.filled("status").map(AdapterRow.Cell::value)))
                        .build()));
    }

    /** Known and empty where the column is printed, but nothing in it. */
    private static Fact<Optional<String>> mappedTo(AdapterRow row) {
        return row.cells().containsKey("fc")
                ? Fact.known(row.filled("fc").map(AdapterRow.Cell::value))
                : Fact.unknown();
    }

    private void port(AdapterRow row) {
        Optional<AdapterRow.Cell> device = row.filled("fc");
        if (device.isEmpty()) {
            return;
        }
        String name = device.get().value();
        Subject subject =
                server.note(Subject.Kind.FIBRE_CHANNEL_PORT, name, device.get().line());
        Optional<AdapterRow.Cell> shown = row.filled("fcphysloc");
        Fact<LocationCode> location = Fact.ofOptional(shown.map(cell -> {
            server.note(subject, "location", cell.line());
            return output.value(cell.line(), () -> new LocationCode(cell.value()));
        }));
        FibreChannelPort port = output.value(
                device.get().line(),
                () -> FibreChannelPort.builder().name(name).location(location).build());
        Optional.ofNullable(ports.get(name))
                .filter(earlier -> earlier.location().equalTo(location).isKnownAnd(same -> !same))
                .ifPresent(earlier -> {
                    throw output.wrong(
                            shown.orElseThrow().line(), "%s at %s, as before".formatted(name, earlier.location()));
                });
        ports.merge(name, port, (a, b) -> a.withLocation(a.location().or(b.location())));
    }

    Capture capture(Coverage coverage) {
        server.list("fibre_channel_mappings");
        server.list("fibre_channel_ports");
        return server.capture(server.builder()
                .fibreChannelMappings(Listing.of(mappings, coverage))
                .fibreChannelPorts(Listing.of(ImmutableList.copyOf(ports.values()), Coverage.open())));
    }
}

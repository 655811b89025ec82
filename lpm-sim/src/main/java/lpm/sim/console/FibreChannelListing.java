package lpm.sim.console;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lpm.fact.Fact;
import lpm.model.VirtualIoServer;
import lpm.model.id.LocationCode;
import lpm.model.id.PartitionId;
import lpm.model.storage.FibreChannelPort;
import lpm.model.storage.VirtualFibreChannelMapping;

/** What a Virtual I/O Server prints of Fibre Channel. What the model does not know is left blank; every line is ended. */
final class FibreChannelListing {

    private static final Columns HEADING = Columns.of(13, 34, 6, 14, 7);
    private static final Columns PORTS = Columns.of(16, 30, 6, 6, 6, 6, 6);

    private FibreChannelListing() {}

    static String lsmapNpiv(VirtualIoServer server) {
        return server.fibreChannelMappings().stream()
                .map(mapping -> block(server, mapping))
                .collect(Collectors.joining("\n"));
    }

    private static String block(VirtualIoServer server, VirtualFibreChannelMapping mapping) {
        String client = mapping.client()
                .value()
                .flatMap(id -> id)
                .map(PartitionId::toString)
                .orElse("");
        String port = mapping.port().value().flatMap(name -> name).orElse("");
        String portLocation = server.fibreChannelPort(port)
                .flatMap(known -> known.location().value())
                .map(LocationCode::value)
                .orElse("");
        return HEADING.rows(List.of(
                        List.of("Name", "Physloc", "ClntID", "ClntName", "ClntOS"),
                        List.of("-".repeat(13), "-".repeat(34), "-".repeat(6), "-".repeat(14), "-".repeat(7)),
                        List.of(mapping.name(), location(server, mapping), client, "", "")))
                + "\nStatus:" + mapping.status().value().orElse("") + "\n"
                + pair("FC name:" + port, "FC loc code:" + portLocation)
                + logins(mapping)
                + pair("VFC client name:", "VFC client DRC:" + clientLocation(server, mapping));
    }

    /** How many ports are logged in is not modelled: one of an adapter that is. */
    private static String logins(VirtualFibreChannelMapping mapping) {
        if (mapping.status().isKnownAnd("LOGGED_IN"::equals)) {
            return "Ports logged in:1\nFlags:a<LOGGED_IN,STRIP_MERGE>\n";
        }
        return "Ports logged in:0\nFlags:"
                + (mapping.port().isKnownAnd(Optional::isPresent) ? "4<NOT_LOGGED>" : "1<NOT_MAPPED,NOT_CONNECTED>")
                + "\n";
    }

    private static String pair(String left, String right) {
        return Columns.of(31).rows(List.of(List.of(left, right)));
    }

    private static String location(VirtualIoServer server, VirtualFibreChannelMapping mapping) {
        return server.system()
                .with(server.id(), (system, id) -> LocationCode.virtual(system, id, mapping.slot()))
                .map(LocationCode::value)
                .value()
                .orElse("C" + mapping.slot());
    }

    private static String clientLocation(VirtualIoServer server, VirtualFibreChannelMapping mapping) {
        Fact<LocationCode> location = server.system()
                .flatMap(system -> mapping.client()
                        .flatMap(Fact::ofOptional)
                        .with(
                                mapping.clientSlot().flatMap(Fact::ofOptional),
                                (client, slot) -> LocationCode.virtual(system, client, slot)));
        return location.map(LocationCode::value).value().orElse("");
    }

    /** Whether all is known that a line about the port says. */
    static boolean isTold(FibreChannelPort port) {
        return Stream.of(
                        port.location(),
                        port.fabric(),
                        port.totalPorts(),
                        port.availablePorts(),
                        port.totalPortNames(),
                        port.availablePortNames())
                .allMatch(Fact::isKnown);
    }

    static String lsnports(VirtualIoServer server) {
        return server.fibreChannelPorts().items().isEmpty()
                ? ""
                : PORTS.rows(Stream.concat(
                                Stream.of(List.of("name", "physloc", "fabric", "tports", "aports", "swwpns", "awwpns")),
                                server.fibreChannelPorts().stream().map(FibreChannelListing::port))
                        .toList());
    }

    private static List<String> port(FibreChannelPort port) {
        return List.of(
                port.name(),
                text(port.location()),
                text(port.fabric().map(fabric -> fabric ? 1 : 0)),
                text(port.totalPorts()),
                text(port.availablePorts()),
                text(port.totalPortNames()),
                text(port.availablePortNames()));
    }

    private static String text(Fact<?> fact) {
        return Optional.of(fact).flatMap(Fact::value).map(Object::toString).orElse("");
    }
}

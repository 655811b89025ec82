package lpm.cli;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lpm.model.Estate;
import lpm.model.VirtualIoServer;
import lpm.model.id.MachineTypeModelSerial;
import lpm.model.id.ViosKey;
import lpm.origin.InputException;
import lpm.rules.MigrationRequest;

/** The Virtual I/O Servers of the two systems of a move, by what a person calls them. */
record MoveServers(Estate estate, MigrationRequest request) {

    /** What stands for a system that nobody captured. */
    private static final String UNKNOWN = "unknown";

    /**
     * The server of a name, or of {@code NAME:SYSTEM}.
     *
     * @throws InputException if neither system has it, or both have
     */
    ViosKey named(String text) {
        ImmutableList<ViosKey> matching = servers()
                .filter(server -> names(server).anyMatch(text::equals))
                .collect(ImmutableList.toImmutableList());
        if (matching.size() == 1) {
            return matching.get(0);
        }
        if (matching.isEmpty()) {
            String there = servers().map(MoveServers::label).collect(Collectors.joining(", "));
            throw new InputException("no Virtual I/O Server '%s' takes part in the move; there is %s"
                    .formatted(text, there.isEmpty() ? "none" : there));
        }
        throw new InputException("'%s' is the name of a Virtual I/O Server on more than one system; write %s"
                .formatted(
                        text,
                        matching.stream()
                                .map(server -> server.name() + ":" + server.systemOr(UNKNOWN))
                                .collect(Collectors.joining(" or "))));
    }

    private Stream<ViosKey> servers() {
        return Stream.of(
                        Optional.of(request.partition().system()),
                        request.destination().system())
                .distinct()
                .flatMap(system -> estate.virtualIoServersOf(system).stream())
                .map(VirtualIoServer::key);
    }

    /** A system has an id, and may have a name. */
    private Stream<String> names(ViosKey server) {
        Stream<String> systems = Stream.concat(
                Stream.of(server.systemOr(UNKNOWN)), server.system().stream().flatMap(this::name));
        return Stream.concat(Stream.of(server.name()), systems.map(system -> server.name() + ":" + system));
    }

    private Stream<String> name(MachineTypeModelSerial system) {
        return estate.managedSystem(system).name().value().stream();
    }

    private static String label(ViosKey server) {
        return server.name() + server.system().map(system -> " of " + system).orElse("");
    }
}

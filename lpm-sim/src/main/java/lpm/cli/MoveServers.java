package lpm.cli;

import com.google.common.collect.ImmutableList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lpm.model.Estate;
import lpm.model.id.MachineTypeModelSerial;
import lpm.model.id.ViosKey;
import lpm.origin.InputException;
import lpm.rules.MigrationRequest;

/** The Virtual I/O Servers of the two systems of a move, by what a person calls them. */
record MoveServers(Estate estate, MigrationRequest request) {

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
            String there = servers().map(ViosKey::label).collect(Collectors.joining(", "));
            throw new InputException("no Virtual I/O Server '%s' takes part in the move; there is %s"
                    .formatted(text, there.isEmpty() ? "none" : there));
        }
        throw new InputException("'%s' is the name of a Virtual I/O Server on more than one system; write %s"
                .formatted(text, matching.stream().map(ViosKey::qualifiedName).collect(Collectors.joining(" or "))));
    }

    private Stream<ViosKey> servers() {
        return estate.serverKeysOf(request.systems()).stream();
    }

    /** A system has an id, and may have a name. */
    private Stream<String> names(ViosKey server) {
        return Stream.concat(
                Stream.of(server.name(), server.qualifiedName()),
                server.system().stream().flatMap(this::name).map(system -> server.name() + ":" + system));
    }

    private Stream<String> name(MachineTypeModelSerial system) {
        return estate.managedSystem(system).name().value().stream();
    }
}

package lpm.sim.hardware;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.Collectors;
import lpm.model.Estate;
import lpm.model.VirtualIoServer;
import lpm.model.id.MachineTypeModelSerial;

/**
 * Which Virtual I/O Servers of a system can move partitions. One of which nobody captured whether it is a mover service
 * partition counts as one.
 */
public final class Movers {

    private Movers() {}

    /** The running movers of a system, by id. */
    public static ImmutableList<VirtualIoServer> of(Estate estate, Optional<MachineTypeModelSerial> system) {
        return estate.virtualIoServersOf(system).stream()
                .filter(server -> !server.moverServicePartition().isKnownAnd(mover -> !mover))
                .filter(server -> !server.vasiAvailable().isKnownAnd(there -> !there))
                .filter(server -> new SimulatedServer(server).silence().isEmpty())
                .collect(ImmutableList.toImmutableList());
    }

    /** Why nobody there can move the partition, if nobody can. */
    public static Optional<String> absence(Estate estate, Optional<MachineTypeModelSerial> system, String label) {
        if (!of(estate, system).isEmpty()) {
            return Optional.empty();
        }
        String servers =
                estate.virtualIoServersOf(system).stream().map(Movers::describe).collect(Collectors.joining(", "));
        return Optional.of("%s has no running mover service partition: %s"
                .formatted(label, servers.isEmpty() ? "it has no Virtual I/O Server" : servers));
    }

    /** Why no stream can run between two systems, if it is known that none can. */
    public static Optional<String> disconnection(
            Estate estate, Optional<MachineTypeModelSerial> source, Optional<MachineTypeModelSerial> destination) {
        ImmutableList<VirtualIoServer> from = of(estate, source);
        ImmutableList<VirtualIoServer> to = of(estate, destination);
        boolean none = from.stream()
                .allMatch(mover -> mover.reachableMovers()
                        .contains(name ->
                                to.stream().anyMatch(other -> other.name().equals(name)))
                        .isKnownAnd(reaches -> !reaches));
        return from.isEmpty() || to.isEmpty() || !none
                ? Optional.empty()
                : Optional.of("%s does not reach %s over IP: no stream can be opened"
                        .formatted(from.get(0).name(), to.get(0).name()));
    }

    private static String describe(VirtualIoServer server) {
        if (server.moverServicePartition().isKnownAnd(mover -> !mover)) {
            return server.name() + " is none";
        }
        return server.vasiAvailable().isKnownAnd(there -> !there)
                ? server.name() + " has no VASI device"
                : new SimulatedServer(server).silence().orElse(server.name() + " is one");
    }
}

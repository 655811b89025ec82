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

    private static String describe(VirtualIoServer server) {
        return server.moverServicePartition().isKnownAnd(mover -> !mover)
                ? server.name() + " is none"
                : new SimulatedServer(server).silence().orElse(server.name() + " is one");
    }
}

package lpm.sim.hardware;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMultiset;
import java.util.Optional;
import java.util.stream.Collectors;
import lpm.model.Estate;
import lpm.model.VirtualIoServer;
import lpm.model.id.IpAddress;
import lpm.model.id.MachineTypeModelSerial;
import lpm.model.id.ViosKey;
import lpm.option.Mover;

/**
 * Which Virtual I/O Servers of a system can move partitions. One of which nobody captured whether it is a mover service
 * partition counts as one.
 */
public final class Movers {

    /** Streams of one VASI device. */
    private static final int MOST_STREAMS = 8;

    private Movers() {}

    /** The running movers of a system, by id. */
    public static ImmutableList<VirtualIoServer> of(Estate estate, Optional<MachineTypeModelSerial> system) {
        ImmutableList.Builder<VirtualIoServer> movers = ImmutableList.builder();
        for (VirtualIoServer server : estate.virtualIoServersOf(system)) {
            if (isMover(server) && new SimulatedServer(server).silence().isEmpty()) {
                movers.add(server);
            }
        }
        return movers.build();
    }

    private static boolean isMover(VirtualIoServer server) {
        return !server.moverServicePartition().isKnownAnd(mover -> !mover)
                && !server.vasiAvailable().isKnownAnd(there -> !there)
                && !server.blocksMoverTraffic().isKnownAnd(blocks -> blocks);
    }

    /**
     * Why not enough there can move the partition, if not enough can.
     *
     * @param required how many there must be, at least one
     */
    public static Optional<String> shortage(
            Estate estate, Optional<MachineTypeModelSerial> system, String label, int required) {
        ImmutableList<VirtualIoServer> movers = of(estate, system);
        if (movers.size() >= required) {
            return Optional.empty();
        }
        if (!movers.isEmpty()) {
            return Optional.of("%s has %d running mover service partition for %d streams: %s"
                    .formatted(
                            label,
                            movers.size(),
                            required,
                            movers.stream().map(VirtualIoServer::name).collect(Collectors.joining(", "))));
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

    /** Why a mover cannot stream through the address that was asked for, if that is known. */
    public static Optional<String> otherAddress(Estate estate, Mover wanted, Optional<ViosKey> mover) {
        return wanted.address()
                .map(IpAddress::new)
                .flatMap(address -> mover.flatMap(estate.virtualIoServers()::get)
                        .filter(server ->
                                server.addresses().contains(address::equals).isKnownAnd(has -> !has))
                        .map(server -> "mover service partition %s has no address %s to stream through"
                                .formatted(server.name(), address)));
    }

    /**
     * Why no mover of a system can take one more stream, if that is known. A server whose limit nobody captured takes as many
     * as its one VASI device, and one that may be a mover counts as one.
     *
     * @param streams the movers of streams that there are, each as often as there are
     * @param mover the mover that is to be used
     */
    public static Optional<String> fullOfStreams(
            Estate estate,
            Optional<MachineTypeModelSerial> system,
            String label,
            ImmutableMultiset<ViosKey> streams,
            Optional<ViosKey> mover) {
        ImmutableList<VirtualIoServer> movers = of(estate, system);
        int limit = movers.stream().mapToInt(Movers::limit).sum();
        Optional<String> all = system.flatMap(estate.managedSystems()::get)
                .flatMap(known -> known.activeMigrations().value())
                .filter(running -> running > limit)
                .map(running ->
                        "%s would take part in %d active migrations, and its mover service partitions stream %d at a time"
                                .formatted(label, running, limit));
        return all.or(() -> movers.stream()
                .filter(server -> mover.equals(Optional.of(server.key())))
                .filter(server -> streams.count(server.key()) >= limit(server))
                .map(server -> "mover service partition %s has all of the %d streams that it can have"
                        .formatted(server.name(), limit(server)))
                .findFirst());
    }

    private static int limit(VirtualIoServer mover) {
        return Math.min(MOST_STREAMS, mover.concurrentMigrations().value().orElse(MOST_STREAMS));
    }

    private static String describe(VirtualIoServer server) {
        if (server.moverServicePartition().isKnownAnd(mover -> !mover)) {
            return server.name() + " is none";
        }
        if (server.blocksMoverTraffic().isKnownAnd(blocks -> blocks)) {
            return server.name() + " keeps the traffic between movers out";
        }
        return server.vasiAvailable().isKnownAnd(there -> !there)
                ? server.name() + " has no VASI device"
                : new SimulatedServer(server).silence().orElse(server.name() + " is one");
    }
}

package lpm.sim.hardware;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.VirtualIoServer;
import lpm.model.id.VirtualSlot;
import lpm.model.storage.FibreChannelPort;
import lpm.model.storage.VirtualFibreChannelMapping;

/**
 * How a Virtual I/O Server shares its physical Fibre Channel ports (NPIV): it creates vfchosts, maps them to ports, and removes
 * them. A vfchost that is mapped takes one connection of its port, whether its client is logged in or not.
 *
 * <p>A port that was not listed exists while the list may be longer; a port of which nobody captured more is on a switch that
 * supports virtual ports, and has connections to spare.
 */
public record FibreChannelServer(VirtualIoServer server) {

    /**
     * The port for a new vfchost: the one that is wanted, else the first that can carry it, those on the fabric before others; done
     * and empty if only a port that was not listed can.
     */
    public Attempt<Optional<String>> port(Optional<String> wanted, Fact<String> fabric) {
        if (wanted.isPresent()) {
            return refusal(wanted.get())
                    .<Attempt<Optional<String>>>map(Attempt::failed)
                    .orElseGet(() -> Attempt.done(wanted));
        }
        Optional<String> best = server.fibreChannelPorts().stream()
                .filter(port -> refusal(port.name()).isEmpty())
                .min(Comparator.comparing(port -> distance(port, fabric)))
                .map(FibreChannelPort::name);
        return best.isPresent() || !server.fibreChannelPorts().isComplete()
                ? Attempt.done(best)
                : Attempt.failed(nonePossible());
    }

    private String nonePossible() {
        ImmutableList<FibreChannelPort> ports = server.fibreChannelPorts().items();
        return ports.isEmpty()
                ? "%s has no Fibre Channel port that can be shared".formatted(server.name())
                : ports.stream().flatMap(port -> refusal(port.name()).stream()).collect(Collectors.joining(", and "));
    }

    private static int distance(FibreChannelPort port, Fact<String> fabric) {
        return port.fabricName()
                .equalTo(fabric)
                .map(same -> same ? 0 : 2)
                .value()
                .orElse(1);
    }

    private Optional<String> refusal(String name) {
        Optional<FibreChannelPort> port = server.fibreChannelPort(name);
        if (port.isEmpty()) {
            return server.fibreChannelPorts().isComplete()
                    ? Optional.of("%s has no Fibre Channel port %s".formatted(server.name(), name))
                    : Optional.empty();
        }
        if (port.get().fabric().isKnownAnd(fabric -> !fabric)) {
            return Optional.of("%s of %s is on no switch that supports virtual ports".formatted(name, server.name()));
        }
        return port.get().availablePorts().isKnownAnd(available -> available == 0)
                ? Optional.of("%s of %s has no virtual connection to spare".formatted(name, server.name()))
                : Optional.empty();
    }

    /** The name of a new vfchost: the one that is wanted if it is free, else the next. */
    public String freeAdapterName(Optional<String> wanted) {
        Stream<String> taken = server.fibreChannelMappings().stream().map(VirtualFibreChannelMapping::name);
        return SimulatedServer.freeName(wanted, "vfchost", taken);
    }

    /** The server with another vfchost, which takes a connection of its port. */
    public VirtualIoServer create(VirtualFibreChannelMapping adapter) {
        return server.withFibreChannelMappings(server.fibreChannelMappings().plus(adapter))
                .withFibreChannelPorts(connecting(adapter, -1));
    }

    /** The server without a vfchost, whose port has one more connection to spare. */
    public VirtualIoServer remove(String name) {
        Optional<VirtualFibreChannelMapping> removed = server.fibreChannelMapping(name);
        if (removed.isEmpty()) {
            return server;
        }
        VirtualSlot slot = removed.get().slot();
        return server.withFibreChannelMappings(server.fibreChannelMappings()
                        .minus(adapter -> adapter.name().equals(name)))
                .withTakenVirtualSlots(server.takenVirtualSlots().minus(slot::equals))
                .withOtherVirtualSlots(server.otherVirtualSlots().minus(slot::equals))
                .withFibreChannelPorts(connecting(removed.get(), 1));
    }

    private Listing<FibreChannelPort> connecting(VirtualFibreChannelMapping adapter, int more) {
        return server.fibreChannelPorts()
                .replacing(
                        port -> adapter.port().isKnownAnd(Optional.of(port.name())::equals),
                        port -> port.withAvailablePorts(
                                port.availablePorts().map(available -> within(port, available + more))));
    }

    /** A count of what is free that does not go by all there is, whatever was captured. */
    private static int within(FibreChannelPort port, int available) {
        return Math.max(0, Math.min(available, port.totalPorts().value().orElse(Integer.MAX_VALUE)));
    }
}

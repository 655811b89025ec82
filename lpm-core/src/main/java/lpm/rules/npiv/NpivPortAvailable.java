package lpm.rules.npiv;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Optional;
import java.util.stream.Stream;
import lpm.change.FreePortConnections;
import lpm.model.VirtualIoServer;
import lpm.model.storage.FibreChannelPort;
import lpm.origin.FactRef;
import lpm.origin.Subject;
import lpm.rules.Cost;
import lpm.rules.Finding;
import lpm.rules.MigrationMode;
import lpm.rules.Move;
import lpm.rules.Remedy;
import lpm.rules.Rule;
import lpm.rules.RuleDescription;
import lpm.rules.ServerCapture;
import lpm.rules.SystemCapture;

/**
 * A port of the destination server has a virtual connection to spare for each adapter that it is to carry. Silent where no port is on a
 * switch that supports virtual ports ({@code npiv-destination-port-capable}).
 */
public final class NpivPortAvailable implements Rule {

    private static final RuleDescription RULE = RuleDescription.of("npiv-port-available", "npiv")
            .statement(
                    "A Fibre Channel port of the destination server has a virtual connection to spare for each adapter")
            .modes(ImmutableSortedSet.copyOf(MigrationMode.values()))
            .source("DOCEST")
            .addCaptures(SystemCapture.PARTITIONS, SystemCapture.FIBRE_CHANNEL_ADAPTERS, ServerCapture.PORTS)
            .remedy("Map other clients of the port to other ports (vfcmap)")
            .consequence("dst_vtd: no port has a connection to spare for the login")
            .build();

    @Override
    public RuleDescription description() {
        return RULE;
    }

    @Override
    public Scope scope() {
        return Scope.PAIR;
    }

    @Override
    public ImmutableList<Finding> check(Move move) {
        return Connections.judge(RULE, move, () -> Connections.ofMapped(RULE, move, NpivPortAvailable::judge));
    }

    private static Stream<Finding> judge(Connections.Mapped mapped) {
        VirtualIoServer server = mapped.server();
        Optional<String> port = mapped.adapter().port().value().flatMap(name -> name);
        if (port.isPresent()) {
            return server.fibreChannelPort(port.get())
                    .map(known -> room(mapped, known))
                    .orElseGet(() -> server.fibreChannelPorts().isComplete()
                            ? Stream.of()
                            : Stream.of(mapped.waitsForPorts(RULE)));
        }
        Optional<FibreChannelPort> full = server.fibreChannelPorts().stream()
                .filter(known -> known.fabric().isKnownAnd(fabric -> fabric))
                .findFirst();
        if (mapped.adapter().port().isKnown()) {
            return full.map(known -> violated(mapped, known, 1)).stream();
        }
        return Stream.of(mapped.waitsForPorts(RULE));
    }

    private static Stream<Finding> room(Connections.Mapped mapped, FibreChannelPort port) {
        if (port.fabric().isKnownAnd(fabric -> !fabric)) {
            return Stream.of();
        }
        int needed = (int) mapped.move().mapping().fibreChannel().stream()
                .filter(other -> other.destination().equals(mapped.key()))
                .filter(other -> other.port().isKnownAnd(Optional.of(port.name())::equals))
                .count();
        return Stream.of(port.availablePorts()
                .map(available -> available >= needed ? RULE.holds(port(mapped, port)) : violated(mapped, port, needed))
                .value()
                .orElseGet(() -> mapped.waitsForPorts(RULE)));
    }

    private static Subject port(Connections.Mapped mapped, FibreChannelPort port) {
        return Subject.on(mapped.key(), Subject.Kind.FIBRE_CHANNEL_PORT, port.name());
    }

    private static Finding violated(Connections.Mapped mapped, FibreChannelPort port, int needed) {
        int connections = port.availablePorts().value().orElse(0) + needed;
        return RULE.violated(
                        port(mapped, port),
                        "%s of %s has %s virtual connections to spare, but is to carry %s; map other clients to other ports"
                                .formatted(
                                        port.name(),
                                        mapped.server().name(),
                                        port.availablePorts(),
                                        mapped.adapter().label()),
                        new FactRef(port(mapped, port), "available_ports"))
                .withRemedies(Remedy.of(
                        "Map clients of %s on %s to other ports"
                                .formatted(port.name(), mapped.server().name()),
                        Cost.ON_LINE,
                        new FreePortConnections(mapped.key(), port.name(), connections)));
    }
}

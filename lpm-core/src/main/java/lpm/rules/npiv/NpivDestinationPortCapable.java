package lpm.rules.npiv;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Optional;
import java.util.stream.Stream;
import lpm.change.ConnectPort;
import lpm.fact.Fact;
import lpm.model.VirtualIoServer;
import lpm.model.storage.FibreChannelPort;
import lpm.origin.FactRef;
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
 * The destination server that is to host a virtual Fibre Channel adapter has a port on a switch that supports virtual ports; a port
 * that the request asks for is one.
 */
public final class NpivDestinationPortCapable implements Rule {

    private static final RuleDescription RULE = RuleDescription.of("npiv-destination-port-capable", "npiv")
            .statement("The destination server has a Fibre Channel port on a switch that supports virtual ports (NPIV)")
            .modes(ImmutableSortedSet.copyOf(MigrationMode.values()))
            .source("VIOS8")
            .hmcCode("HSCLA319")
            .addCaptures(SystemCapture.PARTITIONS, SystemCapture.FIBRE_CHANNEL_ADAPTERS, ServerCapture.PORTS)
            .remedy("Connect a port of the server to a switch with NPIV, and enable it there")
            .consequence("dst_vtd: no port is on a switch through which the adapter could log in")
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
        return Connections.judge(
                RULE, move, () -> Connections.ofMapped(RULE, move, mapped -> Stream.of(judge(mapped))));
    }

    private static Finding judge(Connections.Mapped mapped) {
        Optional<String> asked = mapped.adapter()
                .port()
                .value()
                .flatMap(port -> port)
                .filter(name -> mapped.server()
                        .fibreChannelPort(name)
                        .filter(port -> port.fabric().isKnownAnd(fabric -> fabric))
                        .isEmpty());
        Fact<Boolean> capable = mapped.server()
                .fibreChannelPorts()
                .containsFact(
                        port -> asked.filter(name -> !name.equals(port.name())).isPresent()
                                ? Fact.known(false)
                                : port.fabric());
        return capable.map(can -> can ? RULE.holds(mapped.subject()) : violated(mapped, asked))
                .value()
                .orElseGet(() -> mapped.waitsForPorts(RULE));
    }

    private static Finding violated(Connections.Mapped mapped, Optional<String> asked) {
        VirtualIoServer server = mapped.server();
        Optional<String> port = server.fibreChannelPorts().stream()
                .map(FibreChannelPort::name)
                .filter(name -> asked.isEmpty() || asked.equals(Optional.of(name)))
                .findFirst();
        String situation =
                "%s, which is to host %s, has no Fibre Channel port%s on a switch that supports virtual ports"
                        .formatted(
                                server.name(),
                                mapped.adapter().label(),
                                asked.map(name -> " " + name).orElse(""));
        Finding finding =
                RULE.violated(mapped.subject(), situation, new FactRef(mapped.subject(), "fibre_channel_ports"));
        return port.map(name -> finding.withRemedies(Remedy.of(
                        "Connect %s of %s to a switch with NPIV, and enable it there".formatted(name, server.name()),
                        Cost.ON_LINE,
                        new ConnectPort(server.key(), name, Optional.empty()))))
                .orElse(finding);
    }
}

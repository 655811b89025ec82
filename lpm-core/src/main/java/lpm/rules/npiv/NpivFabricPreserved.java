package lpm.rules.npiv;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Optional;
import java.util.stream.Stream;
import lpm.change.ChooseFibreChannelMappings;
import lpm.change.ConnectPort;
import lpm.fact.Fact;
import lpm.model.storage.FibreChannelPort;
import lpm.origin.FactRef;
import lpm.origin.Subject;
import lpm.rules.AskedFact;
import lpm.rules.Cost;
import lpm.rules.FactSource;
import lpm.rules.FibreChannelConnection;
import lpm.rules.Finding;
import lpm.rules.MigrationMode;
import lpm.rules.Missing;
import lpm.rules.Move;
import lpm.rules.Remedy;
import lpm.rules.Rule;
import lpm.rules.RuleDescription;
import lpm.rules.ServerCapture;
import lpm.rules.Severity;
import lpm.rules.SystemCapture;

/**
 * A virtual Fibre Channel adapter stays on its fabric. Which fabric a port is on no command prints: a person gives the ports their
 * {@code fabric_name} in an estate document.
 */
public final class NpivFabricPreserved implements Rule {

    private static final RuleDescription RULE = RuleDescription.of("npiv-fabric-preserved", "npiv")
            .statement("Each virtual Fibre Channel adapter is mapped to a port on the fabric it is on now")
            .modes(ImmutableSortedSet.of(MigrationMode.ACTIVE, MigrationMode.INACTIVE))
            .severity(Severity.WARNING)
            .facts(FactSource.ASKED)
            .source("PVC")
            .addCaptures(
                    SystemCapture.PARTITIONS,
                    SystemCapture.FIBRE_CHANNEL_ADAPTERS,
                    ServerCapture.PORTS,
                    new AskedFact("fabric_name"))
            .remedy("Map the adapter to a port on its fabric, or leave virtual_fc_mappings out")
            .consequence("dst_vtd: the adapter logs in on a fabric where its names are not zoned")
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
        return Connections.judge(RULE, move, () -> Connections.ofMapped(RULE, move, NpivFabricPreserved::judge));
    }

    private static Stream<Finding> judge(Connections.Mapped mapped) {
        Optional<String> name = mapped.adapter().port().value().flatMap(port -> port);
        if (name.isEmpty()) {
            return mapped.adapter().port().isKnown() ? Stream.of() : Stream.of(mapped.waitsForPorts(RULE));
        }
        Subject subject = Subject.on(mapped.key(), Subject.Kind.FIBRE_CHANNEL_PORT, name.get());
        Fact<String> there =
                Fact.ofOptional(mapped.server().fibreChannelPort(name.get())).flatMap(FibreChannelPort::fabricName);
        Fact<String> here = FibreChannelConnection.of(mapped.move()).stream()
                .filter(connection ->
                        connection.clientSlot().equals(mapped.adapter().clientSlot()))
                .findFirst()
                .map(FibreChannelConnection::fabricName)
                .orElse(Fact.unknown());
        return Stream.of(here.with(
                        there,
                        (from, to) -> from.equals(to) ? RULE.holds(subject) : violated(mapped, subject, from, to))
                .value()
                .orElseGet(() -> RULE.undetermined(
                        subject,
                        "whether %s of %s is on the fabric of %s is unknown"
                                .formatted(
                                        name.get(),
                                        mapped.server().name(),
                                        mapped.adapter().label()),
                        new Missing(
                                "fabric_name in fibre_channel_ports of an estate document",
                                "the fabrics of the ports"))));
    }

    private static Finding violated(Connections.Mapped mapped, Subject subject, String from, String to) {
        Optional<FibreChannelPort> better = mapped.move().destinationServers().stream()
                .flatMap(server -> server.fibreChannelPorts().stream())
                .filter(port -> port.fabricName().isKnownAnd(from::equals))
                .findFirst();
        String port = subject.device().orElseThrow();
        boolean asked =
                !mapped.move().request().options().fibreChannelMappings().isEmpty();
        Remedy remedy = asked && better.isPresent()
                ? Remedy.of("Leave virtual_fc_mappings to lpm", Cost.ON_LINE, new ChooseFibreChannelMappings())
                : Remedy.of(
                        "Connect %s of %s to the fabric %s"
                                .formatted(port, mapped.server().name(), from),
                        Cost.ON_LINE,
                        new ConnectPort(mapped.key(), port, Optional.of(from)));
        return RULE.violated(
                        subject,
                        "%s is on the fabric %s, but %s of %s, to which it is mapped, on %s; map it to a port on its own"
                                .formatted(
                                        mapped.adapter().label(),
                                        from,
                                        port,
                                        mapped.server().name(),
                                        to),
                        new FactRef(subject, "fabric_name"))
                .withRemedies(remedy);
    }
}

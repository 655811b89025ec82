package lpm.rules.npiv;

import static lpm.rules.Scenario.B;
import static lpm.rules.Scenario.SHOP;
import static lpm.rules.Scenario.VIO1A;
import static lpm.rules.Scenario.VIO1B;
import static lpm.rules.Scenario.VIO2A;
import static lpm.rules.Scenario.VIO2B;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.VirtualIoServer;
import lpm.model.id.PartitionId;
import lpm.model.id.VirtualSlot;
import lpm.model.storage.FibreChannelPort;
import lpm.model.storage.VirtualFibreChannelClientAdapter;
import lpm.model.storage.VirtualFibreChannelMapping;
import lpm.rules.Rule;
import lpm.rules.RuleCheck;

/** The scenario with a virtual Fibre Channel adapter through each server, on the fabrics A and B. */
final class NpivScenario {

    private NpivScenario() {}

    static RuleCheck of(Rule rule) {
        return RuleCheck.of(rule)
                .partition(p -> p.withFibreChannelAdapters(Listing.complete(List.of(client(8, 1), client(9, 2))))
                        .withBothPortNamesZoned(Fact.known(true))
                        .withTargetPortsVisibleOn(Listing.complete(List.of(B)))
                        .withTargetDisksVisibleOn(Listing.complete(List.of(B))))
                .server(VIO1A, hosting(8, "A"))
                .server(VIO2A, hosting(9, "B"))
                .server(VIO1B, ports(port("fcs0", "A"), port("fcs1", "B")))
                .server(VIO2B, ports(port("fcs0", "B")));
    }

    private static VirtualFibreChannelClientAdapter client(int slot, int server) {
        return VirtualFibreChannelClientAdapter.builder()
                .slot(new VirtualSlot(slot))
                .server(Fact.known(new PartitionId(server)))
                .serverSlot(Fact.known(new VirtualSlot(30)))
                .build();
    }

    private static UnaryOperator<VirtualIoServer> hosting(int clientSlot, String fabric) {
        return server -> ports(port("fcs0", fabric))
                .apply(server)
                .withFibreChannelMappings(Listing.complete(List.of(VirtualFibreChannelMapping.builder()
                        .name("vfchost0")
                        .slot(new VirtualSlot(30))
                        .client(Fact.known(Optional.of(SHOP.id())))
                        .clientSlot(Fact.known(Optional.of(new VirtualSlot(clientSlot))))
                        .port(Fact.known(Optional.of("fcs0")))
                        .build())));
    }

    static UnaryOperator<VirtualIoServer> ports(FibreChannelPort... ports) {
        return server -> server.withFibreChannelPorts(Listing.complete(List.of(ports)));
    }

    static FibreChannelPort port(String name, String fabric) {
        return FibreChannelPort.builder()
                .name(name)
                .fabric(Fact.known(true))
                .fabricName(Fact.known(fabric))
                .totalPorts(Fact.known(64))
                .availablePorts(Fact.known(2))
                .build();
    }
}

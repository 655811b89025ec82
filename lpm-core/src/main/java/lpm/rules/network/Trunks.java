package lpm.rules.network;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.stream.Stream;
import lpm.fact.Fact;
import lpm.model.VirtualIoServer;
import lpm.model.id.VirtualSlot;
import lpm.model.id.VlanId;
import lpm.model.network.SharedEthernetAdapter;
import lpm.model.network.TrunkAdapter;
import lpm.model.network.VirtualEthernetAdapter;

/**
 * The trunk adapters of a server as itself and its console show them: the one knows bridges and names, the other VLANs and slots.
 *
 * @param server whose they are
 * @param bridged those of known bridges, with the VLANs that either shows
 * @param others those that the console lists, of no known bridge
 */
record Trunks(VirtualIoServer server, ImmutableList<Bridged> bridged, ImmutableList<VirtualEthernetAdapter> others) {

    /** A trunk adapter with its bridge. */
    record Bridged(SharedEthernetAdapter bridge, TrunkAdapter trunk) {}

    static Trunks of(VirtualIoServer server) {
        ImmutableList<Bridged> bridged = server.sharedEthernetAdapters().stream()
                .flatMap(bridge ->
                        bridge.trunkAdapters().stream().map(trunk -> new Bridged(bridge, completed(server, trunk))))
                .collect(ImmutableList.toImmutableList());
        ImmutableSet<VirtualSlot> placed = bridged.stream()
                .flatMap(each -> each.trunk().slot().value().stream())
                .collect(ImmutableSet.toImmutableSet());
        return new Trunks(
                server,
                bridged,
                server.ethernetAdapters().stream()
                        .filter(adapter -> !adapter.trunk().isKnownAnd(trunk -> !trunk))
                        .filter(adapter -> !placed.contains(adapter.slot()))
                        .collect(ImmutableList.toImmutableList()));
    }

    private static TrunkAdapter completed(VirtualIoServer server, TrunkAdapter trunk) {
        Optional<VirtualEthernetAdapter> listed = server.ethernetAdapters().stream()
                .filter(adapter -> trunk.slot().isKnownAnd(adapter.slot()::equals))
                .findFirst();
        return trunk.portVlan().isKnown()
                ? trunk.withVirtualSwitch(trunk.virtualSwitch()
                        .or(listed.map(VirtualEthernetAdapter::virtualSwitch).orElse(Fact.unknown())))
                : listed.map(adapter -> trunk.withPortVlan(Fact.known(adapter.portVlan()))
                                .withAdditionalVlans(adapter.additionalVlans())
                                .withVirtualSwitch(trunk.virtualSwitch().or(adapter.virtualSwitch())))
                        .orElse(trunk);
    }

    /** The trunk adapters of one bridge. */
    ImmutableList<TrunkAdapter> of(SharedEthernetAdapter bridge) {
        return bridged.stream()
                .filter(each -> each.bridge().equals(bridge))
                .map(Bridged::trunk)
                .collect(ImmutableList.toImmutableList());
    }

    /** Whether the trunk adapters of a bridge are all that it has: told so, or none is left that could be another of it. */
    boolean areAllOf(SharedEthernetAdapter bridge) {
        return bridge.trunkAdapters().isComplete() || (server.ethernetAdapters().isComplete() && others.isEmpty());
    }

    /**
     * Trunk adapters of a virtual switch that have a port VLAN id and carry tagged frames beside it.
     *
     * @return those of known bridges; others may have it as well
     */
    Stream<Bridged> tagging(VlanId portVlan, String virtualSwitch) {
        return bridged.stream()
                .filter(each -> each.trunk().portVlan().isKnownAnd(portVlan::equals))
                .filter(each -> !each.trunk().additionalVlans().isEmpty())
                .filter(each -> !each.trunk().virtualSwitch().isKnownAnd(name -> !name.equals(virtualSwitch)));
    }
}

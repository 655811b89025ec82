package lpm.sim.invariant;

import java.util.Optional;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.LogicalPartition;
import lpm.model.id.VlanId;
import lpm.model.network.VirtualEthernetAdapter;
import lpm.sim.hardware.LocalNetwork;
import lpm.sim.hardware.MoveKind;
import lpm.sim.state.HardwareState;
import lpm.sim.state.MovePlan;
import lpm.sim.state.Owner;

/**
 * I20: no partition that stays at the source loses a network or a disk with the one that leaves. A network they have lost
 * already if the one that bridged it is suspended, and where another trunk adapter carries it they keep it.
 */
public final class ClientsKeepWhatServesThem implements HardwareInvariant {

    @Override
    public String id() {
        return "I20";
    }

    @Override
    public String statement() {
        return "no partition that stays at the source loses a network or a disk with the one that leaves";
    }

    @Override
    public Optional<String> violationOfHardware(HardwareState before, HardwareState now) {
        return now.owner() == Owner.DST ? network(now).or(() -> disks(now)) : Optional.empty();
    }

    private static Optional<String> network(HardwareState now) {
        if (now.plan().kind() == MoveKind.SUSPENDED) {
            return Optional.empty();
        }
        Listing<VirtualEthernetAdapter> adapters = now.plan().partition().ethernetAdapters();
        if (!adapters.shows(ClientsKeepWhatServesThem::isTrunk)) {
            return Optional.empty();
        }
        return adapters.stream()
                .filter(ClientsKeepWhatServesThem::isTrunk)
                .flatMap(adapter -> adapter.vlans().stream().flatMap(vlan -> unbridged(now, adapter, vlan).stream()))
                .findFirst();
    }

    private static boolean isTrunk(VirtualEthernetAdapter adapter) {
        return adapter.trunk().isKnownAnd(bridges -> bridges);
    }

    private static Optional<String> unbridged(HardwareState now, VirtualEthernetAdapter trunk, VlanId vlan) {
        MovePlan plan = now.plan();
        LeftBehind left = new LeftBehind(now);
        if (left.bridge(vlan, trunk.virtualSwitch())
                || new LocalNetwork(now.estate())
                        .wayOut(plan.partition().system(), vlan, trunk.virtualSwitch())
                        .isPresent()) {
            return Optional.empty();
        }
        return left.anyThatMay(partition -> isOn(partition, vlan, trunk.virtualSwitch()))
                .map(client ->
                        "frames of VLAN %s from %s, which %s bridged by its trunk adapter in slot %s, go nowhere on %s"
                                .formatted(vlan, client, plan.partition().label(), trunk.slot(), plan.sourceLabel()));
    }

    private static Fact<Boolean> isOn(LogicalPartition partition, VlanId vlan, Fact<String> virtualSwitch) {
        return partition
                .ethernetAdapters()
                .containsFact(adapter -> adapter.vlans().contains(vlan)
                        ? adapter.virtualSwitch().equalTo(virtualSwitch)
                        : Fact.known(false));
    }

    private static Optional<String> disks(HardwareState now) {
        LogicalPartition moved = now.plan().partition();
        if (!moved.servesDisks().isKnownAnd(serves -> serves)) {
            return Optional.empty();
        }
        return new LeftBehind(now)
                .anyThatMay(partition -> partition
                        .scsiAdapters()
                        .containsFact(adapter -> adapter.server().map(moved.id()::equals)))
                .map(client -> "disks that %s served are gone from %s on %s"
                        .formatted(moved.label(), client, now.plan().sourceLabel()));
    }
}

package lpm.sim.invariant;

import java.util.Optional;
import java.util.stream.Collectors;
import lpm.model.VirtualIoServer;
import lpm.model.id.PartitionKey;
import lpm.model.id.VlanId;
import lpm.model.network.VirtualEthernetAdapter;
import lpm.sim.hardware.LocalNetwork;
import lpm.sim.state.MoveState;
import lpm.sim.state.Standing;

/** I15: after completion a partition that runs has announced itself, and the frames of each VLAN of the partition reach a physical network. */
public final class FramesReachTheNetwork implements Invariant {

    @Override
    public String id() {
        return "I15";
    }

    @Override
    public String statement() {
        return "after completion a partition that runs has announced itself, and the frames of each VLAN of the partition reach a physical network";
    }

    @Override
    public Optional<String> violation(MoveState before, MoveState now) {
        if (now.standing() != Standing.COMPLETED) {
            return Optional.empty();
        }
        if (now.runsAtDestination() && !now.announced() && hasVlans(now)) {
            return Optional.of("%s has not announced itself: switches still send its frames to %s"
                    .formatted(now.plan().partition().label(), now.plan().sourceLabel()));
        }
        LocalNetwork network = new LocalNetwork(now.estate());
        return now.plan()
                .target()
                .flatMap(target -> now.estate().partitions().get(target).stream()
                        .flatMap(partition -> partition.ethernetAdapters().stream())
                        .flatMap(adapter -> adapter.vlans().stream()
                                .filter(vlan -> !network.delivers(target.system(), vlan, adapter.virtualSwitch()))
                                .map(vlan -> dropped(now, network, target, adapter, vlan)))
                        .findFirst());
    }

    private static boolean hasVlans(MoveState now) {
        return now.plan().partition().ethernetAdapters().stream()
                .anyMatch(adapter -> !adapter.vlans().isEmpty());
    }

    private static String dropped(
            MoveState now, LocalNetwork network, PartitionKey target, VirtualEthernetAdapter adapter, VlanId vlan) {
        String servers = network.servers(target.system()).stream()
                .map(VirtualIoServer::name)
                .collect(Collectors.joining(", "));
        return "frames of VLAN %s from slot %s of %s are dropped: no running shared Ethernet adapter of %s on %s carries them%s"
                .formatted(
                        vlan,
                        adapter.slot(),
                        now.plan().partition().label(),
                        servers.isEmpty() ? "any server" : servers,
                        now.plan().destinationLabel(),
                        adapter.virtualSwitch()
                                .map(name -> " from virtual switch " + name)
                                .value()
                                .orElse(""));
    }
}

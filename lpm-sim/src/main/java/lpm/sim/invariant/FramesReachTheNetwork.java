package lpm.sim.invariant;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import lpm.fact.Fact;
import lpm.model.LogicalPartition;
import lpm.model.ManagedSystem;
import lpm.model.VirtualIoServer;
import lpm.model.id.MachineTypeModelSerial;
import lpm.model.id.PartitionKey;
import lpm.model.id.VlanId;
import lpm.model.network.VirtualEthernetAdapter;
import lpm.sim.hardware.LocalNetwork;
import lpm.sim.hardware.MoveKind;
import lpm.sim.state.Forgone;
import lpm.sim.state.HardwareState;
import lpm.sim.state.MovePlan;
import lpm.sim.state.Standing;

/**
 * I15: after completion a partition that runs has announced itself, and the frames of each VLAN of the partition reach a physical
 * network. A server that has crashed counts as one that carries them: what its crash cuts off, the health of the partition tells.
 */
public final class FramesReachTheNetwork implements HardwareInvariant {

    @Override
    public String id() {
        return "I15";
    }

    @Override
    public String statement() {
        return "after completion a partition that runs has announced itself, and the frames of each VLAN of the partition reach a physical network";
    }

    @Override
    public Optional<String> violationOfHardware(HardwareState before, HardwareState now) {
        if (now.standing() != Standing.COMPLETED) {
            return Optional.empty();
        }
        LocalNetwork network = new LocalNetwork(now.estate());
        return unannounced(now, now.network())
                .or(() -> elsewhere(now, network))
                .or(() ->
                        now.plan().forgone().contains(Forgone.BRIDGED_VLANS) ? Optional.empty() : dropped(now, network))
                .or(() -> astray(now, network));
    }

    /** Switches send a frame to where they heard its address last. */
    private static Optional<String> unannounced(HardwareState now, LocalNetwork network) {
        return now.runsAtDestination()
                ? ofTarget(
                        now,
                        (target, adapter) -> adapter.vlans().stream()
                                .flatMap(vlan -> now.switches().port(adapter, vlan).stream()
                                        .filter(learned -> network.wayOut(
                                                        target.system(), vlan, adapter.virtualSwitch())
                                                .filter(port -> !port.equals(learned))
                                                .isPresent())
                                        .map(learned ->
                                                "%s has not announced itself: switches send its frames of VLAN %s to %s"
                                                        .formatted(
                                                                now.plan()
                                                                        .partition()
                                                                        .label(),
                                                                vlan,
                                                                learned.label())))
                                .findFirst())
                : Optional.empty();
    }

    private static Optional<String> dropped(HardwareState now, LocalNetwork network) {
        return ofTarget(
                now,
                (target, adapter) -> adapter.vlans().stream()
                        .filter(vlan -> network.wayOut(target.system(), vlan, adapter.virtualSwitch())
                                .isEmpty())
                        .map(vlan -> dropped(now, network, target, adapter, vlan))
                        .findFirst());
    }

    private static Optional<String> ofTarget(
            HardwareState now, BiFunction<PartitionKey, VirtualEthernetAdapter, Optional<String>> test) {
        Optional<LogicalPartition> moved =
                now.plan().target().flatMap(now.estate().partitions()::get);
        if (moved.isEmpty()) {
            return Optional.empty();
        }
        for (VirtualEthernetAdapter adapter : moved.get().ethernetAdapters().items()) {
            Optional<String> violation = test.apply(moved.get().key(), adapter);
            if (violation.isPresent()) {
                return violation;
            }
        }
        return Optional.empty();
    }

    /** The peers of the partition stay where they are; one that is suspended speaks to nobody until somebody resumes it. */
    private static Optional<String> elsewhere(HardwareState now, LocalNetwork network) {
        MovePlan plan = now.plan();
        if (plan.kind() == MoveKind.SUSPENDED
                || plan.partition().ethernetAdapters().items().isEmpty()) {
            return Optional.empty();
        }
        ManagedSystem source = now.estate().managedSystem(plan.partition().system());
        if (network.isIsland(source.id())) {
            return Optional.of("the peers of %s are on %s, where %s bridges no VLAN to a physical network"
                    .formatted(plan.partition().label(), source.label(), names(network, source.id())));
        }
        Fact<String> there = Fact.ofOptional(plan.destination().map(now.estate()::managedSystem))
                .flatMap(ManagedSystem::ethernetNetwork);
        return now.runsAtDestination()
                        && source.ethernetNetwork().equalTo(there).isKnownAnd(same -> !same)
                ? Optional.of("the peers of %s are on network %s, and its frames go to network %s"
                        .formatted(plan.partition().label(), source.ethernetNetwork(), there))
                : Optional.empty();
    }

    /** Switches learn a MAC address from whoever sent last. */
    private static Optional<String> astray(HardwareState now, LocalNetwork network) {
        return ofTarget(
                now,
                (target, adapter) -> network.twin(target, adapter)
                        .map(twin -> "frames for MAC address %s of %s go to %s of %s, which has it too"
                                .formatted(
                                        adapter.macAddress(),
                                        now.plan().partition().label(),
                                        twin.label(),
                                        now.plan().destinationLabel())));
    }

    private static String names(LocalNetwork network, MachineTypeModelSerial system) {
        return network.servers(system).stream().map(VirtualIoServer::name).collect(Collectors.joining(" or "));
    }

    private static String dropped(
            HardwareState now, LocalNetwork network, PartitionKey target, VirtualEthernetAdapter adapter, VlanId vlan) {
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

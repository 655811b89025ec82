package lpm.sim.invariant;

import java.util.Optional;
import lpm.model.LogicalPartition;
import lpm.model.network.VirtualNicAdapter;
import lpm.sim.hardware.MoveKind;
import lpm.sim.state.Forgone;
import lpm.sim.state.HardwareState;
import lpm.sim.state.Standing;

/**
 * I18: after completion each virtual NIC has as many backing devices as before, each of them served by a Virtual I/O Server of the
 * destination; a suspended partition gets them once it is resumed.
 */
public final class BackingDevicesKept implements HardwareInvariant {

    @Override
    public String id() {
        return "I18";
    }

    @Override
    public String statement() {
        return "after completion each virtual NIC has as many backing devices as before, or as the request does with, each of them served by a Virtual I/O Server of the destination";
    }

    @Override
    public Optional<String> violationOfHardware(HardwareState before, HardwareState now) {
        if (now.standing() != Standing.COMPLETED || now.plan().kind() == MoveKind.SUSPENDED) {
            return Optional.empty();
        }
        return now.plan()
                .target()
                .flatMap(now.estate().partitions()::get)
                .flatMap(moved -> now.plan().partition().virtualNicAdapters().stream()
                        .flatMap(nic -> violation(now, moved, nic).stream())
                        .findFirst());
    }

    private static long needed(HardwareState now, long wanted) {
        if (now.plan().forgone().contains(Forgone.BACKING_DEVICES)) {
            return 0;
        }
        return now.plan().forgone().contains(Forgone.FURTHER_BACKING_DEVICES) ? Math.min(wanted, 1) : wanted;
    }

    private static Optional<String> violation(HardwareState now, LogicalPartition moved, VirtualNicAdapter nic) {
        long wanted = now.plan().backingDevices().stream()
                .filter(plan -> plan.clientSlot().equals(nic.slot()))
                .count();
        long left = now.createdBackingDevices().stream()
                .filter(created -> created.clientSlot().equals(nic.slot()))
                .filter(created -> moved.virtualNicAdapters()
                        .shows(there -> there.slot().equals(nic.slot())
                                && there.backingDevices().shows(created.device()::equals)))
                .filter(created -> now.estate()
                        .virtualIoServer(created.server())
                        .virtualNicServers()
                        .shows(host -> host.name().equals(created.host())))
                .count();
        return left < needed(now, wanted)
                ? Optional.of("the virtual NIC in slot %s of %s had %d backing devices, and is left with %d"
                        .formatted(nic.slot(), moved.label(), wanted, left))
                : Optional.empty();
    }
}

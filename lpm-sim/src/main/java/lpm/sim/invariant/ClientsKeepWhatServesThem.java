package lpm.sim.invariant;

import java.util.Optional;
import lpm.model.LogicalPartition;
import lpm.sim.hardware.MoveKind;
import lpm.sim.state.MoveState;
import lpm.sim.state.Owner;

/**
 * I20: no partition that stays at the source loses a network or a disk with the one that leaves. A network they have lost
 * already if the one that bridged it is suspended.
 */
public final class ClientsKeepWhatServesThem implements Invariant {

    @Override
    public String id() {
        return "I20";
    }

    @Override
    public String statement() {
        return "no partition that stays at the source loses a network or a disk with the one that leaves";
    }

    @Override
    public Optional<String> violation(MoveState before, MoveState now) {
        if (now.owner() != Owner.DST) {
            return Optional.empty();
        }
        LogicalPartition partition = now.plan().partition();
        return partition.ethernetAdapters().stream()
                .filter(adapter -> adapter.trunk().isKnownAnd(bridges -> bridges))
                .filter(adapter -> now.plan().kind() != MoveKind.SUSPENDED)
                .findFirst()
                .map(adapter -> "frames that %s bridged by its trunk adapter in slot %s go nowhere on %s"
                        .formatted(partition.label(), adapter.slot(), now.plan().sourceLabel()))
                .or(() -> partition.servesDisks().isKnownAnd(serves -> serves)
                        ? Optional.of("disks that %s served are gone from partitions of %s"
                                .formatted(partition.label(), now.plan().sourceLabel()))
                        : Optional.empty());
    }
}

package lpm.sim.hardware;

import java.util.Optional;
import lpm.fact.Fact;
import lpm.model.LogicalPartition;
import lpm.model.id.VirtualSlot;

/** Parts of a frame that a partition holds and cannot take along. */
final class BoundParts {

    private BoundParts() {}

    /**
     * The first that it cannot let go of. What memory is made of is handed out anew when a partition starts; a partition that
     * was suspended has let go of its parts before.
     */
    static Optional<String> of(LogicalPartition partition, MoveKind kind) {
        return switch (kind) {
            case ACTIVE ->
                held(partition.hostEthernetPorts(), "its Host Ethernet Adapter ports")
                        .or(() -> held(partition.hugePages(), "its huge pages"))
                        .or(() -> held(partition.bsrArrays(), "its barrier-synchronization register arrays"))
                        .or(() -> logicalPorts(partition))
                        .or(() -> serialAdapter(partition));
            case INACTIVE ->
                held(partition.hostEthernetPorts(), "its Host Ethernet Adapter ports")
                        .or(() -> logicalPorts(partition))
                        .or(() -> serialAdapter(partition));
            case SUSPENDED -> Optional.empty();
        };
    }

    private static Optional<String> logicalPorts(LogicalPartition partition) {
        return held(partition.fixedLogicalPorts(), "its logical ports of SR-IOV adapters");
    }

    /** Its partner is a partition of the same frame; slots 0 and 1 are those of the console. */
    private static Optional<String> serialAdapter(LogicalPartition partition) {
        return partition.serialSlots().stream()
                .filter(slot -> slot.number() >= VirtualSlot.FIRST_USABLE)
                .findFirst()
                .map("the partner of its virtual serial adapter in slot %s"::formatted);
    }

    private static Optional<String> held(Fact<Integer> count, String words) {
        return count.isKnownAnd(number -> number > 0) ? Optional.of(words) : Optional.empty();
    }
}

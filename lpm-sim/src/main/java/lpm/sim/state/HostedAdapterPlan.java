package lpm.sim.state;

import java.util.Optional;
import lpm.fact.Fact;
import lpm.model.id.ViosKey;
import lpm.model.id.VirtualSlot;
import org.immutables.value.Value;

/** An adapter of the partition, and the adapter of a destination server that is to be its other end. */
public interface HostedAdapterPlan {

    @Value.Default
    default Fact<VirtualSlot> clientSlot() {
        return Fact.unknown();
    }

    /** Empty if the destination has no Virtual I/O Server at all. */
    Optional<ViosKey> destination();

    /** The slot that the new server adapter is to have if it is free. */
    Optional<VirtualSlot> destinationSlot();

    /** Whether the console was told that slot by number: then the adapter gets no other. */
    @Value.Default
    default boolean slotIsGiven() {
        return false;
    }

    /** The name that the new server adapter is to have if it is free. */
    Optional<String> destinationAdapter();
}

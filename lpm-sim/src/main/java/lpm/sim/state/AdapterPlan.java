package lpm.sim.state;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import lpm.fact.Fact;
import lpm.model.id.ViosKey;
import lpm.model.id.VirtualSlot;
import org.immutables.value.Value;

/** One virtual SCSI server adapter that serves the partition, and the server that is to serve it afterwards. */
@Value.Immutable
public interface AdapterPlan extends WithAdapterPlan {

    @Value.Default
    default Fact<VirtualSlot> clientSlot() {
        return Fact.unknown();
    }

    ViosKey source();

    String sourceAdapter();

    /** Empty if the destination has no Virtual I/O Server at all. */
    Optional<ViosKey> destination();

    /** The slot that the new adapter is to have if it is free. */
    Optional<VirtualSlot> destinationSlot();

    /** Whether the console was told that slot by number: then the adapter gets no other. */
    @Value.Default
    default boolean slotIsGiven() {
        return false;
    }

    /** The name that the new adapter is to have if it is free. */
    Optional<String> destinationAdapter();

    ImmutableList<DiskPlan> disks();

    static Builder builder() {
        return new Builder();
    }

    /** Builds an {@link AdapterPlan}. */
    final class Builder extends ImmutableAdapterPlan.Builder {
        Builder() {}
    }
}

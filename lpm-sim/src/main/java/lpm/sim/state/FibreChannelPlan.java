package lpm.sim.state;

import java.util.Optional;
import lpm.fact.Fact;
import lpm.model.id.ViosKey;
import lpm.model.id.VirtualSlot;
import lpm.model.storage.VirtualFibreChannelMapping;
import org.immutables.value.Value;

/** One virtual Fibre Channel adapter of the partition, and the server that is to serve it afterwards. */
@Value.Immutable
public interface FibreChannelPlan extends WithFibreChannelPlan {

    @Value.Default
    default Fact<VirtualSlot> clientSlot() {
        return Fact.unknown();
    }

    /** Empty if the server at its other end was not captured. */
    Optional<ViosKey> source();

    /** The vfchost as it was at the source, empty if it was not captured. */
    Optional<VirtualFibreChannelMapping> sourceAdapter();

    /** What a person calls the fabric that it is on at the source. */
    @Value.Default
    default Fact<String> fabric() {
        return Fact.unknown();
    }

    /** Empty if the destination has no Virtual I/O Server at all. */
    Optional<ViosKey> destination();

    /** The slot that the new vfchost is to have if it is free. */
    Optional<VirtualSlot> destinationSlot();

    /** Whether the console was told that slot by number: then the vfchost gets no other. */
    @Value.Default
    default boolean slotIsGiven() {
        return false;
    }

    /** The name that the new vfchost is to have if it is free. */
    Optional<String> destinationAdapter();

    /** The physical port that is to carry it, empty if the server is left to find one. */
    Optional<String> port();

    /** The adapter as an operator speaks of it. */
    default String label() {
        return clientSlot()
                .map(slot -> "the virtual Fibre Channel adapter in slot " + slot)
                .value()
                .orElseGet(() -> "the client of "
                        + sourceAdapter().map(VirtualFibreChannelMapping::name).orElse("an unknown adapter"));
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link FibreChannelPlan}. */
    final class Builder extends ImmutableFibreChannelPlan.Builder {
        Builder() {}
    }
}

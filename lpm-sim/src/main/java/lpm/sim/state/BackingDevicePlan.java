package lpm.sim.state;

import java.util.Optional;
import lpm.model.id.ViosKey;
import lpm.model.id.VirtualSlot;
import lpm.model.network.VirtualNicBackingDevice;
import org.immutables.value.Value;

/** One backing device of a virtual NIC, and where one is to stand behind it afterwards. */
@Value.Immutable
public interface BackingDevicePlan extends WithBackingDevicePlan {

    /** The slot of the virtual NIC. */
    VirtualSlot clientSlot();

    /** The device at the source, empty if it was not captured: each virtual NIC has one. */
    Optional<VirtualNicBackingDevice> device();

    /** Empty if the destination has no such Virtual I/O Server. */
    Optional<ViosKey> destination();

    /** The number of the SR-IOV adapter that is asked for. */
    Optional<Integer> targetAdapter();

    /** The number of the physical port that is asked for. */
    Optional<Integer> targetPort();

    /** The virtual NIC as an operator speaks of it. */
    default String label() {
        return "the virtual NIC in slot " + clientSlot();
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link BackingDevicePlan}. */
    final class Builder extends ImmutableBackingDevicePlan.Builder {
        Builder() {}
    }
}

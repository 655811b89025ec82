package lpm.model.network;

import java.util.Optional;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.id.MacAddress;
import lpm.model.id.VirtualSlot;
import lpm.model.id.VlanId;
import org.immutables.value.Value;

/**
 * A virtual NIC (vNIC) client adapter of a partition, which one or more logical ports of SR-IOV adapters stand behind. Source:
 * lshwres of the console, {@code --rsubtype vnic}.
 */
@Value.Immutable
public interface VirtualNicAdapter extends WithVirtualNicAdapter {

    VirtualSlot slot();

    @Value.Default
    default Fact<MacAddress> macAddress() {
        return Fact.unknown();
    }

    /** The VLAN of untagged frames; none where the port VLAN id is 0. */
    @Value.Default
    default Fact<Optional<VlanId>> portVlan() {
        return Fact.unknown();
    }

    /** Whether the backing device of the best priority is made the active one again once it works. */
    @Value.Default
    default Fact<Boolean> autoPriorityFailover() {
        return Fact.unknown();
    }

    @Value.Default
    default Listing<VirtualNicBackingDevice> backingDevices() {
        return Listing.unknown();
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link VirtualNicAdapter}. */
    final class Builder extends ImmutableVirtualNicAdapter.Builder {
        Builder() {}
    }
}

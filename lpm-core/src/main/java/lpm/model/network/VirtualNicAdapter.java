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

    Fact<MacAddress> macAddress();

    /** The VLAN of untagged frames; none where the port VLAN id is 0. */
    Fact<Optional<VlanId>> portVlan();

    /** Whether the backing device of the best priority is made the active one again once it works. */
    Fact<Boolean> autoPriorityFailover();

    Listing<VirtualNicBackingDevice> backingDevices();

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link VirtualNicAdapter}. */
    final class Builder extends ImmutableVirtualNicAdapter.Builder {
        Builder() {
            macAddress(Fact.unknown());
            portVlan(Fact.unknown());
            autoPriorityFailover(Fact.unknown());
            backingDevices(Listing.unknown());
        }
    }
}

package lpm.model.network;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSortedSet;
import lpm.fact.Fact;
import lpm.model.id.MacAddress;
import lpm.model.id.Names;
import lpm.model.id.VirtualSlot;
import lpm.model.id.VlanId;
import org.immutables.value.Value;

/** A virtual Ethernet adapter of a client partition. */
@Value.Immutable
public interface VirtualEthernetAdapter extends WithVirtualEthernetAdapter {

    VirtualSlot slot();

    /** The VLAN of untagged frames, the port VLAN id. */
    VlanId portVlan();

    /** VLANs of tagged frames, at most 20. */
    @Value.Default
    default ImmutableSortedSet<VlanId> additionalVlans() {
        return ImmutableSortedSet.of();
    }

    /** The virtual switch it is plugged into. */
    Fact<String> virtualSwitch();

    Fact<MacAddress> macAddress();

    /** Whether it may bridge to a physical network. */
    Fact<Boolean> trunk();

    @Value.Check
    default void check() {
        virtualSwitch().value().ifPresent(known -> Names.check("virtual switch of slot", slot(), known));
        checkArgument(
                additionalVlans().size() <= 20,
                "virtual Ethernet adapter in slot %s: at most 20 additional VLANs, but there are %s",
                slot(),
                additionalVlans().size());
    }

    /** All VLANs whose frames the adapter sends and receives, in order. */
    default ImmutableSortedSet<VlanId> vlans() {
        return ImmutableSortedSet.<VlanId>naturalOrder()
                .add(portVlan())
                .addAll(additionalVlans())
                .build();
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link VirtualEthernetAdapter}. */
    final class Builder extends ImmutableVirtualEthernetAdapter.Builder {
        Builder() {
            virtualSwitch(Fact.unknown());
            macAddress(Fact.unknown());
            trunk(Fact.unknown());
        }
    }
}

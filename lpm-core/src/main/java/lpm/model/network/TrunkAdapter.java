package lpm.model.network;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSortedSet;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import lpm.fact.Fact;
import lpm.model.id.Names;
import lpm.model.id.VirtualSlot;
import lpm.model.id.VlanId;
import org.immutables.value.Value;

/** A virtual Ethernet adapter of a Virtual I/O Server that a shared Ethernet adapter bridges to the physical network. */
@Value.Immutable
public interface TrunkAdapter extends WithTrunkAdapter {

    /** How many VLANs a trunk adapter carries: its port VLAN and the additional ones. */
    int MAXIMUM_VLANS = 21;

    /** The device name, such as {@code ent4}. */
    String name();

    /** Unknown where only the adapter's VLANs were captured: {@code entstat} does not print the slot. */
    Fact<VirtualSlot> slot();

    /** The VLAN of untagged frames, the port VLAN id; while it is unknown, so are the additional VLANs. */
    Fact<VlanId> portVlan();

    /** VLANs of tagged frames, at most 20; empty while the port VLAN is unknown. */
    @Value.Default
    default ImmutableSortedSet<VlanId> additionalVlans() {
        return ImmutableSortedSet.of();
    }

    /** The virtual switch it is plugged into. */
    Fact<String> virtualSwitch();

    /** 1 is served before 2. */
    Fact<Integer> priority();

    @Value.Check
    default void check() {
        Names.check("trunk adapter", name());
        virtualSwitch().value().ifPresent(known -> Names.check("virtual switch of", name(), known));
        checkArgument(
                additionalVlans().size() < MAXIMUM_VLANS,
                "%s: at most 20 additional VLANs, but there are %s",
                name(),
                additionalVlans().size());
        checkArgument(
                portVlan().isKnown() || additionalVlans().isEmpty(),
                "%s: additional VLANs without the port VLAN id",
                name());
    }

    /** Whether frames of the VLAN pass through this adapter. */
    default Fact<Boolean> carries(VlanId vlan) {
        return portVlan().map(port -> port.equals(vlan) || additionalVlans().contains(vlan));
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link TrunkAdapter}. */
    final class Builder extends ImmutableTrunkAdapter.Builder {
        Builder() {
            slot(Fact.unknown());
            portVlan(Fact.unknown());
            virtualSwitch(Fact.unknown());
            priority(Fact.unknown());
        }

        /** The slot, where it is known. */
        @CanIgnoreReturnValue
        public Builder slot(VirtualSlot slot) {
            return slot(Fact.known(slot));
        }

        /** The port VLAN id, where it is known. */
        @CanIgnoreReturnValue
        public Builder portVlan(VlanId vlan) {
            return portVlan(Fact.known(vlan));
        }
    }
}

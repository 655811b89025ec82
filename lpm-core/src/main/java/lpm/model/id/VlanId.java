package lpm.model.id;

import static com.google.common.base.Preconditions.checkArgument;

/** A VLAN number, 1 to 4094: IEEE 802.1Q keeps 0 and 4095 for itself. */
public record VlanId(int value) implements Comparable<VlanId> {

    public VlanId {
        checkArgument(value >= 1 && value <= 4094, "VLAN id must be 1 to 4094, but is %s", value);
    }

    @Override
    public int compareTo(VlanId other) {
        return Integer.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}

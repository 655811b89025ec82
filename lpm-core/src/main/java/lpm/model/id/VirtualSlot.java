package lpm.model.id;

import static com.google.common.base.Preconditions.checkArgument;

/** The number of a virtual slot, 0 to 65534; 0 and 1 hold the server serial adapters of every partition. */
public record VirtualSlot(int number) implements Comparable<VirtualSlot> {

    /** The first slot that an adapter may be created in. */
    public static final int FIRST_USABLE = 2;

    public VirtualSlot {
        checkArgument(number >= 0 && number <= 65534, "virtual slot must be 0 to 65534, but is %s", number);
    }

    @Override
    public int compareTo(VirtualSlot other) {
        return Integer.compare(number, other.number);
    }

    @Override
    public String toString() {
        return Integer.toString(number);
    }
}

package lpm.model.id;

import static com.google.common.base.Preconditions.checkArgument;

/** The number of a logical partition on its managed system, 1 to 65534 (65535 is the console's "any"). */
public record PartitionId(int value) implements Comparable<PartitionId> {

    public PartitionId {
        checkArgument(value >= 1 && value <= 65534, "partition id must be 1 to 65534, but is %s", value);
    }

    /** As {@code lsmap} prints a client: {@code 0x00000005}. */
    public String hexadecimal() {
        return String.format("0x%08x", value);
    }

    @Override
    public int compareTo(PartitionId other) {
        return Integer.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}

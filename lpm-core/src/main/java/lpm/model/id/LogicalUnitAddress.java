package lpm.model.id;

import static com.google.common.base.Preconditions.checkArgument;

/** The address under which a client sees a virtual target device, {@code 0x8100000000000000}; {@code lsmap} calls it LUN. */
public record LogicalUnitAddress(String value) implements Comparable<LogicalUnitAddress> {

    public LogicalUnitAddress {
        checkArgument(
                Hexadecimal.isLowerBehind("0x", value, 16),
                "logical unit address must be 0x and 16 lower-case hexadecimal digits, but is '%s'",
                value);
    }

    /** The address of the n-th device of an adapter, n from 1 to 127. */
    public static LogicalUnitAddress ofIndex(int index) {
        checkArgument(
                index >= 1 && index <= 127, "a virtual SCSI adapter has addresses 1 to 127, but %s was asked", index);
        return new LogicalUnitAddress(String.format("0x%02x00000000000000", 0x80 | index));
    }

    @Override
    public int compareTo(LogicalUnitAddress other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

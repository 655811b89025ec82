package lpm.model;

import static com.google.common.base.Preconditions.checkArgument;

/** A half-wide bay of an Enterprise Chassis, 1 to 14. */
public record Bay(int number) implements Comparable<Bay> {

    /** How many half-wide bays an Enterprise Chassis has. */
    public static final int COUNT = 14;

    public Bay {
        checkArgument(number >= 1 && number <= COUNT, "bay must be 1 to %s, but is %s", COUNT, number);
    }

    @Override
    public int compareTo(Bay other) {
        return Integer.compare(number, other.number);
    }

    @Override
    public String toString() {
        return Integer.toString(number);
    }
}

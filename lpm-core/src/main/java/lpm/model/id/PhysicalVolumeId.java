package lpm.model.id;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * The identifier AIX writes on a disk, 16 lower-case hexadecimal digits. The field calls it a PVID; the library does not,
 * because a port VLAN ID is a PVID too.
 */
public record PhysicalVolumeId(String value) implements Comparable<PhysicalVolumeId> {

    public PhysicalVolumeId {
        checkArgument(
                Hexadecimal.isLower(value, 16),
                "physical volume identifier must be 16 lower-case hexadecimal digits, but is '%s'",
                value);
    }

    @Override
    public int compareTo(PhysicalVolumeId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

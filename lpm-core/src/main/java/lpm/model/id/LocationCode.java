package lpm.model.id;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a device sits: {@code U7895.42X.1054A3B-V1-C7} is virtual slot 7 of partition 1, {@code
 * U78AF.001.WZS0224-P1-C35-L1-T1-W5005076802158969-L4000000000000} a path to a LUN.
 */
public record LocationCode(String value) {

    private static final Pattern VIRTUAL =
            Pattern.compile("U([0-9A-Z]{4})\\.([0-9A-Z]{3})\\.([0-9A-Z]{7})-V([0-9]{1,5})-C([0-9]{1,5})(-.*)?");

    public LocationCode {
        Names.check("location code", value);
    }

    /** The location of a virtual adapter. */
    public static LocationCode virtual(MachineTypeModelSerial system, PartitionId partition, VirtualSlot slot) {
        return new LocationCode(system.locationPrefix() + "-V" + partition + "-C" + slot);
    }

    private Optional<Matcher> virtual() {
        Matcher matcher = VIRTUAL.matcher(value);
        return matcher.matches() ? Optional.of(matcher) : Optional.empty();
    }

    /** The managed system, if this is the location of a virtual adapter. */
    public Optional<MachineTypeModelSerial> system() {
        return virtual().map(m -> new MachineTypeModelSerial(m.group(1), m.group(2), m.group(3)));
    }

    /** The partition that owns the adapter, if this is the location of a virtual adapter. */
    public Optional<PartitionId> partition() {
        return virtual().map(m -> new PartitionId(Integer.parseInt(m.group(4))));
    }

    /** The virtual slot, if this is the location of a virtual adapter. */
    public Optional<VirtualSlot> slot() {
        return virtual().map(m -> new VirtualSlot(Integer.parseInt(m.group(5))));
    }

    @Override
    public String toString() {
        return value;
    }
}

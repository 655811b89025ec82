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

    /**
     * Where a virtual adapter is.
     *
     * @param partition the partition that owns it
     */
    public record Virtual(MachineTypeModelSerial system, PartitionId partition, VirtualSlot slot) {}

    /**
     * The managed system, partition and slot, if this is the location of a virtual adapter.
     *
     * @throws IllegalArgumentException if no partition or no slot can have that number
     */
    public Optional<Virtual> virtual() {
        return matched()
                .map(matcher -> new Virtual(
                        system(matcher),
                        new PartitionId(Integer.parseInt(matcher.group(4))),
                        new VirtualSlot(Integer.parseInt(matcher.group(5)))));
    }

    private Optional<Matcher> matched() {
        Matcher matcher = VIRTUAL.matcher(value);
        return matcher.matches() ? Optional.of(matcher) : Optional.empty();
    }

    private static MachineTypeModelSerial system(Matcher matcher) {
        return new MachineTypeModelSerial(matcher.group(1), matcher.group(2), matcher.group(3));
    }

    /** The managed system, if this is the location of a virtual adapter. */
    public Optional<MachineTypeModelSerial> system() {
        return matched().map(LocationCode::system);
    }

    @Override
    public String toString() {
        return value;
    }
}

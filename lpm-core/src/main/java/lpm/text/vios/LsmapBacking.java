package lpm.text.vios;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lpm.fact.Fact;
import lpm.model.storage.BackingDevice;
import lpm.text.command.CommandOutput;

/** What kind of device stands behind a virtual target device. */
final class LsmapBacking {

    private static final int MOST_DIGITS = 16;
    /** A logical unit of a shared storage pool: its name, and what tells it from others of that name. */
    private static final Pattern POOLED = Pattern.compile("(.+)\\.[0-9a-f]{32}");

    private LsmapBacking() {}

    /**
     * Unknown where nothing is printed, and where what is printed does not tell.
     *
     * @param printed the name of the device, and its location
     */
    static Fact<BackingDevice> of(
            CommandOutput output,
            Optional<MappingBlock.Cell> printed,
            Optional<MappingBlock.Cell> location,
            Predicate<String> disks) {
        if (printed.isEmpty() || printed.get().value().isEmpty()) {
            return Fact.unknown();
        }
        MappingBlock.Cell cell = printed.get();
        return output.value(cell.line(), () -> of(cell.value(), location, disks));
    }

    /** Whether a location ends with a port name and a LUN: {@code -W5005076802158969-L4000000000000}. */
    private static boolean isPathToLun(String location) {
        int lun = location.lastIndexOf("-L");
        int port = lun < 0 ? -1 : location.lastIndexOf("-W", lun - 1);
        return port >= 0 && isNumber(location, port + 2, lun) && isNumber(location, lun + 2, location.length());
    }

    private static boolean isNumber(String text, int from, int end) {
        for (int at = from; at < end; at++) {
            if (Character.digit(text.charAt(at), 16) < 0 || text.charAt(at) > 'f') {
                return false;
            }
        }
        return from < end && end - from <= MOST_DIGITS;
    }

    private static Fact<BackingDevice> of(String name, Optional<MappingBlock.Cell> location, Predicate<String> disks) {
        if (name.startsWith("/")) {
            return Fact.known(new BackingDevice.File(name));
        }
        boolean path = location.isPresent() && isPathToLun(location.get().value());
        if (path || DiskAttributes.isDisk(name, disks)) {
            return Fact.known(new BackingDevice.Disk(name));
        }
        // a device with a location that is no path to a LUN may be a disk or a drive; without the line nothing is told
        boolean nowhere = location.isPresent() && location.get().value().isEmpty();
        if (!nowhere) {
            return Fact.unknown();
        }
        Matcher pooled = POOLED.matcher(name);
        return Fact.known(
                pooled.matches()
                        ? new BackingDevice.PooledUnit(pooled.group(1))
                        : new BackingDevice.LogicalVolume(name));
    }
}

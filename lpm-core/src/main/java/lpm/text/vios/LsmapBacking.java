package lpm.text.vios;

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

    /** Unknown where nothing is printed, and where what is printed does not tell. */
    static Fact<BackingDevice> of(CommandOutput output, MappingBlock.Group device, Predicate<String> disks) {
        int backing = device.keys().backing();
        String name = device.value(backing);
        return name.isEmpty() ? Fact.unknown() : output.value(device.line(backing), () -> of(name, device, disks));
    }

    /** Whether a location ends with a port name and a LUN: {@code -W5005076802158969-L4000000000000}. */
    private static boolean isPathToLun(String location) {
        int lun = numberBehind("-L", location, location.length());
        return lun >= 0 && numberBehind("-W", location, lun) >= 0;
    }

    /** Where a mark begins behind which a number goes on to that end; -1 where none does. */
    private static int numberBehind(String mark, String text, int end) {
        int from = end;
        while (from > 0 && isDigit(text.charAt(from - 1))) {
            from--;
        }
        boolean number = from < end && end - from <= MOST_DIGITS;
        return number && text.startsWith(mark, from - mark.length()) ? from - mark.length() : -1;
    }

    private static boolean isDigit(char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    }

    private static Fact<BackingDevice> of(String name, MappingBlock.Group device, Predicate<String> disks) {
        if (name.startsWith("/")) {
            return Fact.known(new BackingDevice.File(name));
        }
        int location = device.keys().location();
        if (DiskAttributes.isDisk(name, disks) || isPathToLun(device.value(location))) {
            return Fact.known(new BackingDevice.Disk(name));
        }
        // a device with a location that is no path to a LUN may be a disk or a drive; without the line nothing is told
        boolean nowhere = location >= 0 && device.value(location).isEmpty();
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

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

    private static final Pattern PATH_TO_LUN = Pattern.compile(".*-W[0-9A-Fa-f]{1,16}-L[0-9A-Fa-f]{1,16}");
    /** A logical unit of a shared storage pool: its name, and what tells it from others of that name. */
    private static final Pattern POOLED = Pattern.compile("(.+)\\.[0-9a-f]{32}");

    private LsmapBacking() {}

    /** Unknown where nothing is printed, and where what is printed does not tell. */
    static Fact<BackingDevice> of(CommandOutput output, MappingBlock.Group group, Predicate<String> disks) {
        return group.filled(MappingShape.BACKING)
                .map(cell ->
                        output.value(cell.line(), () -> of(cell.value(), group.cell(MappingShape.LOCATION), disks)))
                .orElseGet(Fact::unknown);
    }

    private static Fact<BackingDevice> of(String name, Optional<MappingBlock.Cell> location, Predicate<String> disks) {
        if (name.startsWith("/")) {
            return Fact.known(new BackingDevice.File(name));
        }
        boolean path = location.filter(cell -> PATH_TO_LUN.matcher(cell.value()).matches())
                .isPresent();
        if (path || DiskAttributes.isDisk(name, disks)) {
            return Fact.known(new BackingDevice.Disk(name));
        }
        // a device with a location that is no path to a LUN may be a disk or a drive; without the line nothing is told
        boolean nowhere = location.filter(cell -> cell.value().isEmpty()).isPresent();
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

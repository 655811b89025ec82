package lpm.document;

import com.google.common.collect.ImmutableSet;
import lpm.model.storage.BackingDevice;

/** What stands behind a virtual target device, by one key that says what it is: {@code {disk: hdisk5}}. */
final class BackingDeviceForm {

    private static final String DISK = "disk";
    private static final String LOGICAL_VOLUME = "logical_volume";
    private static final String FILE = "file";
    private static final String POOLED_UNIT = "pooled_unit";
    private static final ImmutableSet<String> KEYS = ImmutableSet.of(DISK, LOGICAL_VOLUME, FILE, POOLED_UNIT);

    private BackingDeviceForm() {}

    static BackingDevice read(Source source, Node node) {
        MappingReader in = MappingReader.of(source, node, "backing device", KEYS);
        if (in.given().size() != 1) {
            throw in.error(
                    in.line(),
                    "%d keys were found, one of disk, logical_volume, file or pooled_unit was expected"
                            .formatted(in.given().size()));
        }
        String kind = in.given().iterator().next();
        String name = in.required(kind, Scalars::text);
        return switch (kind) {
            case DISK -> new BackingDevice.Disk(name);
            case POOLED_UNIT -> new BackingDevice.PooledUnit(name);
            case LOGICAL_VOLUME -> new BackingDevice.LogicalVolume(name);
            default -> new BackingDevice.File(name);
        };
    }

    static void write(BackingDevice device, MappingWriter out) {
        out.text(kind(device), device.name());
    }

    private static String kind(BackingDevice device) {
        if (device instanceof BackingDevice.Disk) {
            return DISK;
        }
        if (device instanceof BackingDevice.PooledUnit) {
            return POOLED_UNIT;
        }
        return device instanceof BackingDevice.LogicalVolume ? LOGICAL_VOLUME : FILE;
    }
}

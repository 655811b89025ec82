package lpm.model.storage;

import java.util.Locale;
import lpm.model.id.Names;

/**
 * An optical or tape device of a partition.
 *
 * @param name the device, such as {@code vtopt0}, or the resource name in the partition
 */
public record MediaDevice(String name, Kind kind) {

    /** Optical or tape, virtual or physical. */
    public enum Kind {
        VIRTUAL_OPTICAL,
        VIRTUAL_TAPE,
        PHYSICAL_OPTICAL,
        PHYSICAL_TAPE;

        /** As it is spoken of: {@code virtual optical}. */
        public String inWords() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    public MediaDevice {
        Names.check("media device", name);
    }
}

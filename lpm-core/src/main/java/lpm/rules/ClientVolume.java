package lpm.rules;

import com.google.common.collect.ImmutableList;
import lpm.model.storage.PhysicalVolume;

/** A LUN of the partition, through every source Virtual I/O Server that serves it. */
public record ClientVolume(ImmutableList<ServedDisk> paths) {

    /** The disk on the first server that serves it. */
    public PhysicalVolume disk() {
        return paths.get(0).disk();
    }

    /** The best name of the LUN itself. */
    public String name() {
        return disk().volumeName();
    }
}

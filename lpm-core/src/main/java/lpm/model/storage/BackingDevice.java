package lpm.model.storage;

import lpm.model.id.Names;

/** What stands behind a virtual target device. */
public sealed interface BackingDevice {

    /** The name {@code lsmap} prints. */
    String name();

    /** A disk, by its device name on the same server. */
    record Disk(String name) implements BackingDevice {
        public Disk {
            Names.check("backing device", name);
        }
    }

    /** A logical volume of the server: it cannot be seen from another server. */
    record LogicalVolume(String name) implements BackingDevice {
        public LogicalVolume {
            Names.check("backing device", name);
        }
    }

    /** A logical unit of a shared storage pool, with which every server of the cluster can serve a partition. */
    record PooledUnit(String name) implements BackingDevice {
        public PooledUnit {
            Names.check("backing device", name);
        }
    }

    /** A file of the server, a virtual optical medium included. */
    record File(String name) implements BackingDevice {
        public File {
            Names.check("backing device", name);
        }
    }
}

package lpm.model.storage;

import lpm.model.id.Names;

/**
 * A LUN that a storage system shows to a host.
 *
 * @param logicalUnit the LUN's name in the storage system
 * @param host the host's name, which is that of the Virtual I/O Server
 */
public record HostMapping(String logicalUnit, String host) {
    public HostMapping {
        Names.check("host mapping", logicalUnit);
        Names.check("host mapping", host);
    }
}

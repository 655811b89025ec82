package lpm.rules;

import lpm.model.VirtualIoServer;
import lpm.model.storage.PhysicalVolume;
import lpm.model.storage.VirtualScsiServerAdapter;
import lpm.model.storage.VirtualTargetDevice;

/** A disk that a source Virtual I/O Server serves to the partition: the server, its adapter, the device, the disk behind it. */
public record ServedDisk(
        VirtualIoServer server, VirtualScsiServerAdapter adapter, VirtualTargetDevice device, PhysicalVolume disk) {}

package lpm.model.storage;

/**
 * A disk of a Virtual I/O Server that a virtual target device stands on.
 *
 * @param adapter the adapter of the device
 */
public record ServedDisk(VirtualScsiServerAdapter adapter, VirtualTargetDevice device, PhysicalVolume disk) {}

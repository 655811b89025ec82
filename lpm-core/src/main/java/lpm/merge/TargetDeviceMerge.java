package lpm.merge;

import lpm.model.id.ViosKey;
import lpm.model.storage.VirtualTargetDevice;
import lpm.origin.Subject;

/** Virtual target devices of one Virtual I/O Server, by device name. */
final class TargetDeviceMerge {

    private TargetDeviceMerge() {}

    static ItemType<VirtualTargetDevice> of(ViosKey server) {
        return ItemType.of(
                VirtualTargetDevice::name,
                name -> Subject.on(server, Subject.Kind.VIRTUAL_TARGET_DEVICE, name),
                TargetDeviceMerge::merge);
    }

    private static VirtualTargetDevice merge(Attributes<VirtualTargetDevice> said) {
        return said.build(() -> VirtualTargetDevice.builder()
                .name(said.same("name", VirtualTargetDevice::name))
                .address(said.fact("address", VirtualTargetDevice::address))
                .backingDevice(said.fact("backing_device", VirtualTargetDevice::backingDevice))
                .status(said.fact("status", VirtualTargetDevice::status))
                .mirrored(said.fact("mirrored", VirtualTargetDevice::mirrored))
                .build());
    }
}

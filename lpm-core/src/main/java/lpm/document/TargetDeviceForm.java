package lpm.document;

import com.google.common.collect.ImmutableSet;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.id.LogicalUnitAddress;
import lpm.model.id.ViosKey;
import lpm.model.storage.BackingDevice;
import lpm.model.storage.PhysicalVolume;
import lpm.model.storage.VirtualTargetDevice;
import lpm.origin.Subject;

/** A virtual target device. */
final class TargetDeviceForm {

    private static final ImmutableSet<String> KEYS =
            ImmutableSet.of("name", "address", "backing_device", "status", "mirrored");

    private TargetDeviceForm() {}

    static VirtualTargetDevice read(
            Source source, ViosKey server, Subject adapter, Listing<PhysicalVolume> volumes, Node node) {
        MappingReader in = MappingReader.of(source, node, "virtual target device", KEYS);
        String name = in.required("name", Scalars::text);
        in.about(Subject.on(server, Subject.Kind.VIRTUAL_TARGET_DEVICE, name));
        Fact<LogicalUnitAddress> address = in.fact("address", Scalars::address);
        address.value().ifPresent(a -> source.claim(adapter, "LUN address", a, in.line("address")));
        Fact<BackingDevice> backing = in.object("backing_device", value -> BackingDeviceForm.read(source, value));
        backing.value().ifPresent(device -> checkExists(in, server, volumes, device));
        return in.build(() -> VirtualTargetDevice.builder()
                .name(name)
                .address(address)
                .backingDevice(backing)
                .status(in.fact("status", Scalars::printed))
                .mirrored(in.fact("mirrored", Scalars::printed))
                .build());
    }

    /** A disk that a complete list of disks does not have cannot stand behind a device. */
    private static void checkExists(
            MappingReader in, ViosKey server, Listing<PhysicalVolume> volumes, BackingDevice device) {
        if (device instanceof BackingDevice.Disk disk
                && volumes.isComplete()
                && !volumes.shows(volume -> volume.name().equals(disk.name()))) {
            throw in.error(
                    in.line("backing_device"),
                    "the disk %s was found, but physical_volumes of %s is complete without it; add it there or name another disk%s"
                            .formatted(
                                    ScalarNode.shown(disk.name()),
                                    server,
                                    Nearest.hint(
                                            disk.name(),
                                            volumes.stream()
                                                    .map(PhysicalVolume::name)
                                                    .toList())));
        }
    }

    static void write(VirtualTargetDevice device, MappingWriter out) {
        out.text("name", device.name())
                .text("address", device.address())
                .object("backing_device", device.backingDevice(), BackingDeviceForm::write)
                .text("status", device.status())
                .text("mirrored", device.mirrored());
    }
}

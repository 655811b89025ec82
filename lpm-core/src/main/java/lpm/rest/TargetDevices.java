package lpm.rest;

import com.google.common.collect.ImmutableList;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import lpm.fact.Fact;
import lpm.model.id.LogicalUnitAddress;
import lpm.model.id.ViosKey;
import lpm.model.storage.BackingDevice;
import lpm.model.storage.VirtualTargetDevice;
import lpm.origin.Subject;

/** The virtual target devices of one server. What stands behind one is told by its storage, not by the kind of the device. */
final class TargetDevices {

    /** Where a server keeps its virtual media; the interface gives their names only. */
    private static final String MEDIA_LIBRARY = "/var/vio/VMLibrary/";

    private static final Pattern ADDRESS = Pattern.compile("0[xX][0-9a-fA-F]{16}");

    private final Facts facts;
    private final ViosKey server;
    private final Map<String, Element> seen = new HashMap<>();
    private final ImmutableList.Builder<Element> disks = ImmutableList.builder();

    TargetDevices(Facts facts, ViosKey server) {
        this.facts = facts;
        this.server = server;
    }

    /** The device of a mapping; none if the adapter has nothing mapped. */
    Optional<VirtualTargetDevice> read(Element mapping) {
        mapping.at("Storage/PhysicalVolume").ifPresent(disks::add);
        return mapping.at("TargetDevice").stream()
                .flatMap(device -> device.children().stream())
                .filter(device -> device.filled("TargetName").isPresent())
                .findFirst()
                .map(device -> read(device, mapping));
    }

    private VirtualTargetDevice read(Element device, Element mapping) {
        String name = facts.required(device, "TargetName", text -> text);
        Optional.ofNullable(seen.putIfAbsent(name, device)).ifPresent(earlier -> {
            throw facts.wrong(
                    device,
                    "virtual target device %s of %s is shown twice, first at line %d"
                            .formatted(name, server, earlier.line()));
        });
        Subject subject = Subject.on(server, Subject.Kind.VIRTUAL_TARGET_DEVICE, name);
        facts.note(subject, device);
        mapping.at("Storage").ifPresent(storage -> facts.note(subject, "backing_device", storage));
        return facts.value(
                device,
                () -> VirtualTargetDevice.builder()
                        .name(name)
                        .address(facts.optional(
                                subject, "address", device, "LogicalUnitAddress", TargetDevices::address))
                        .backingDevice(backing(mapping))
                        .build());
    }

    /** Devices of logical units may have a word in place of an address. */
    private static Fact<LogicalUnitAddress> address(String text) {
        return ADDRESS.matcher(text).matches()
                ? Fact.known(new LogicalUnitAddress(text.toLowerCase(Locale.ROOT)))
                : Fact.unknown();
    }

    /** Unknown where nothing is shown, and for a logical unit of a storage pool. */
    private Fact<BackingDevice> backing(Element mapping) {
        Optional<BackingDevice> disk = named(mapping, "PhysicalVolume/VolumeName", BackingDevice.Disk::new);
        return Fact.ofOptional(disk.or(() -> named(mapping, "VirtualDisk/DiskName", BackingDevice.LogicalVolume::new))
                .or(() -> named(
                        mapping,
                        "VirtualOpticalMedia/MediaName",
                        name -> new BackingDevice.File(MEDIA_LIBRARY + name))));
    }

    private Optional<BackingDevice> named(Element mapping, String path, Function<String, BackingDevice> device) {
        return mapping.filled("Storage/" + path)
                .map(element -> facts.value(element, () -> device.apply(element.text())));
    }

    /** The disks that stand behind the devices read so far. */
    ImmutableList<Element> disks() {
        return disks.build();
    }
}

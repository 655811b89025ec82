package lpm.rest;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import lpm.fact.Fact;
import lpm.fact.Listing;
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
    private final Disks disks;

    TargetDevices(Facts facts, ViosKey server, Disks disks) {
        this.facts = facts;
        this.server = server;
        this.disks = disks;
    }

    /** The devices of an adapter with that of one more mapping; an adapter that has nothing mapped has a mapping without one. */
    Listing<VirtualTargetDevice> read(Element mapping, Listing<VirtualTargetDevice> known) {
        boolean isDiskKnown =
                mapping.at("Storage/PhysicalVolume").map(disks::knows).orElse(true);
        return mapping.at("TargetDevice").stream()
                .flatMap(device -> device.children().stream())
                .filter(device -> device.filled("TargetName").isPresent())
                .findFirst()
                .map(device -> plus(known, device, read(device, mapping, isDiskKnown)))
                .orElse(known);
    }

    /** What stands behind a device is unknown where two mappings show it with different storage. */
    private Listing<VirtualTargetDevice> plus(
            Listing<VirtualTargetDevice> known, Element element, VirtualTargetDevice device) {
        Optional<Element> earlier = Optional.ofNullable(seen.putIfAbsent(device.name(), element));
        if (earlier.isEmpty()) {
            return known.plus(device);
        }
        Optional<VirtualTargetDevice> before = known.stream()
                .filter(other -> other.name().equals(device.name()))
                .filter(other -> other.address().equals(device.address()))
                .findFirst();
        if (before.isEmpty()) {
            throw facts.wrong(
                    element,
                    "virtual target device %s of %s is shown twice, first at line %d"
                            .formatted(device.name(), server, earlier.get().line()));
        }
        if (before.get().equals(device)) {
            return known;
        }
        facts.warn(
                element,
                "virtual target device %s of %s is shown with other storage than at line %d, so that its backing device is unknown"
                        .formatted(device.name(), server, earlier.get().line()));
        return known.replacing(
                other -> other.name().equals(device.name()), other -> other.withBackingDevice(Fact.unknown()));
    }

    private VirtualTargetDevice read(Element device, Element mapping, boolean isDiskKnown) {
        String name = facts.required(device, "TargetName", text -> text);
        Subject subject = Subject.on(server, Subject.Kind.VIRTUAL_TARGET_DEVICE, name);
        facts.note(subject, device);
        mapping.at("Storage").ifPresent(storage -> facts.note(subject, "backing_device", storage));
        return facts.value(
                device,
                () -> VirtualTargetDevice.builder()
                        .name(name)
                        .address(facts.optional(
                                subject, "address", device, "LogicalUnitAddress", TargetDevices::address))
                        .backingDevice(backing(mapping, isDiskKnown))
                        .build());
    }

    /** Devices of logical units may have a word in place of an address. */
    private static Fact<LogicalUnitAddress> address(String text) {
        return ADDRESS.matcher(text).matches()
                ? Fact.known(new LogicalUnitAddress(text.toLowerCase(Locale.ROOT)))
                : Fact.unknown();
    }

    /** Unknown where nothing is shown, and for a disk that is not what its name says. */
    private Fact<BackingDevice> backing(Element mapping, boolean isDiskKnown) {
        if (!isDiskKnown) {
            return Fact.unknown();
        }
        Optional<BackingDevice> disk = named(mapping, "PhysicalVolume/VolumeName", BackingDevice.Disk::new);
        return Fact.ofOptional(disk.or(() -> named(mapping, "VirtualDisk/DiskName", BackingDevice.LogicalVolume::new))
                .or(() -> named(mapping, "LogicalUnit/UnitName", BackingDevice.PooledUnit::new))
                .or(() -> named(
                        mapping,
                        "VirtualOpticalMedia/MediaName",
                        name -> new BackingDevice.File(MEDIA_LIBRARY + name))));
    }

    private Optional<BackingDevice> named(Element mapping, String path, Function<String, BackingDevice> device) {
        return mapping.filled("Storage/" + path)
                .map(element -> facts.value(element, () -> device.apply(element.text())));
    }
}

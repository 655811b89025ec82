package lpm.text.vios;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Maps;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import lpm.fact.Coverage;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.id.LocationCode;
import lpm.model.id.LogicalUnitAddress;
import lpm.model.id.PartitionId;
import lpm.model.storage.BackingDevice;
import lpm.model.storage.PhysicalVolume;
import lpm.model.storage.VirtualScsiServerAdapter;
import lpm.model.storage.VirtualTargetDevice;
import lpm.origin.Capture;
import lpm.origin.Subject;
import lpm.text.command.CommandOutput;
import lpm.text.command.Line;

/** Turns what {@code lsmap} printed into facts of the server, its disks and its clients. */
final class LsmapFacts {

    private final CommandOutput output;
    private final Predicate<String> disks;
    private final boolean decimal;
    private final PlacedServer server;
    private final List<VirtualScsiServerAdapter> adapters = new ArrayList<>();
    private final Map<String, PhysicalVolume> backing;
    private final Map<String, Fact<LogicalUnitAddress>> addresses = new HashMap<>();
    private Fact<LocationCode> lastLocation = Fact.unknown();

    /**
     * Begins to read.
     *
     * @param disks whether a name is known to be that of a disk
     * @param decimal whether partition ids are printed in decimal digits
     * @param adapters how many adapters there are
     * @param devices how many devices they all have
     */
    LsmapFacts(CommandOutput output, Predicate<String> disks, boolean decimal, int adapters, int devices) {
        this.output = output;
        this.disks = disks;
        this.decimal = decimal;
        this.server = new PlacedServer(output, adapters, devices);
        this.backing = Maps.newLinkedHashMapWithExpectedSize(devices);
    }

    void warn(Line line, String message) {
        server.warn(line, message);
    }

    void add(MappingBlock block, Coverage devices) {
        Line line = block.line();
        String name = block.cell(MappingShape.SCSI_ADAPTER)
                .orElseThrow(() -> output.wrong(line, "the name of an adapter such as vhost0"));
        String location = block.cell(MappingShape.LOCATION).orElse("");
        AdapterPlace place = server.place(line, location);
        server.checkOnce(line, name);
        server.checkOnce(line, location);
        Subject subject = server.note(Subject.Kind.VIRTUAL_SCSI_SERVER_ADAPTER, name, line);
        server.list(subject, "target_devices");
        Fact<Optional<PartitionId>> client = client(block);
        client.value().flatMap(id -> id).ifPresent(id -> server.addClient(place, id, line));
        ImmutableList.Builder<VirtualTargetDevice> all =
                ImmutableList.builderWithExpectedSize(block.groups().size());
        block.groups().forEach(group -> all.add(device(group)));
        adapters.add(output.value(
                line,
                () -> VirtualScsiServerAdapter.builder()
                        .name(name)
                        .slot(place.slot())
                        .client(client)
                        .targetDevices(Listing.of(all.build(), devices))
                        .build()));
    }

    /** Unknown where {@code -field} leaves the column out. */
    private Fact<Optional<PartitionId>> client(MappingBlock block) {
        return block.shows(MappingShape.CLIENT)
                ? AdapterPlace.client(
                        output, block.line(), block.cell(MappingShape.CLIENT).orElse(""), decimal)
                : Fact.unknown();
    }

    private VirtualTargetDevice device(MappingBlock.Group group) {
        server.checkOnce(group.line(), group.name());
        DeviceKeys keys = group.keys();
        note(Subject.Kind.VIRTUAL_TARGET_DEVICE, group.name(), group.line(), "backing_device", group, keys.backing());
        Fact<LogicalUnitAddress> address = address(group);
        Fact<BackingDevice> device = LsmapBacking.of(output, group, disks);
        if (device instanceof Fact.Known<BackingDevice> known && known.get() instanceof BackingDevice.Disk disk) {
            addDisk(disk.name(), group);
        }
        return output.value(
                group.line(),
                () -> VirtualTargetDevice.builder()
                        .name(group.name())
                        .address(address)
                        .backingDevice(device)
                        .status(group.text(keys.status()))
                        .mirrored(group.text(keys.mirrored()))
                        .build());
    }

    /** Notes where an object was read, and where an attribute of it was, which is -1 where it is not printed. */
    private void note(
            Subject.Kind kind, String object, Line line, String attribute, MappingBlock.Group group, int printed) {
        if (printed >= 0) {
            server.note(kind, object, line, attribute, group.line(printed));
        } else {
            server.note(kind, object, line);
        }
    }

    /** Devices of all adapters have the same few. */
    private Fact<LogicalUnitAddress> address(MappingBlock.Group group) {
        int at = group.keys().address();
        String printed = group.value(at);
        return printed.isEmpty()
                ? Fact.unknown()
                : addresses.computeIfAbsent(
                        printed, text -> Fact.known(output.value(group.line(at), () -> new LogicalUnitAddress(text))));
    }

    private void addDisk(String name, MappingBlock.Group group) {
        int at = group.keys().location();
        boolean located = !group.value(at).isEmpty();
        Line line = group.line(group.keys().backing());
        note(Subject.Kind.PHYSICAL_VOLUME, name, line, "location", group, located ? at : -1);
        Fact<LocationCode> location = located ? location(group.line(at), group.value(at)) : Fact.unknown();
        PhysicalVolume disk = output.value(
                line,
                () -> PhysicalVolume.builder().name(name).location(location).build());
        backing.merge(name, disk, (a, b) -> a.withLocation(a.location().or(b.location())));
    }

    /** That of the disk before where it is the same, as it may be where disks are behind one path. */
    private Fact<LocationCode> location(Line line, String printed) {
        if (!lastLocation.isKnownAnd(code -> code.value().equals(printed))) {
            lastLocation = Fact.known(output.value(line, () -> new LocationCode(printed)));
        }
        return lastLocation;
    }

    Capture capture(Coverage coverage) {
        server.list("server_adapters");
        return server.capture(server.builder()
                .serverAdapters(Listing.of(adapters, coverage))
                .physicalVolumes(Listing.of(ImmutableList.copyOf(backing.values()), Coverage.open())));
    }
}

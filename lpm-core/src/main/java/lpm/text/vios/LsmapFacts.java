package lpm.text.vios;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Maps;
import java.util.ArrayList;
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

    /**
     * Begins to read.
     *
     * @param disks whether a name is known to be that of a disk
     * @param decimal whether partition ids are printed in decimal digits
     * @param devices how many devices there are
     */
    LsmapFacts(CommandOutput output, Predicate<String> disks, boolean decimal, int devices) {
        this.output = output;
        this.disks = disks;
        this.decimal = decimal;
        this.server = new PlacedServer(output, 2 * devices);
        this.backing = Maps.newLinkedHashMapWithExpectedSize(devices);
    }

    void warn(Line line, String message) {
        server.warn(line, message);
    }

    void add(MappingBlock block, Coverage devices) {
        Line line = block.line();
        String name = block.cell(MappingShape.SCSI_ADAPTER)
                .orElseThrow(() -> output.wrong(line, "the name of an adapter such as vhost0"));
        AdapterPlace place =
                server.place(line, block.cell(MappingShape.LOCATION).orElse(""));
        server.checkOnce(line, name);
        server.checkOnce(line, block.cell(MappingShape.LOCATION).orElse(""));
        Subject subject = server.note(Subject.Kind.VIRTUAL_SCSI_SERVER_ADAPTER, name, line);
        server.list(subject, "target_devices");
        Fact<Optional<PartitionId>> client = client(block);
        client.value().flatMap(id -> id).ifPresent(id -> server.addClient(place, id, line));
        ImmutableList.Builder<VirtualTargetDevice> all = ImmutableList.builder();
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
        return block.cells().containsKey(MappingShape.CLIENT)
                ? AdapterPlace.client(
                        output, block.line(), block.cell(MappingShape.CLIENT).orElse(""), decimal)
                : Fact.unknown();
    }

    private VirtualTargetDevice device(MappingBlock.Group group) {
        server.checkOnce(group.line(), group.name());
        Optional<MappingBlock.Cell> shown = group.cell(MappingShape.BACKING);
        note(Subject.Kind.VIRTUAL_TARGET_DEVICE, group.name(), group.line(), "backing_device", shown);
        Optional<LogicalUnitAddress> address = group.filled(MappingShape.ADDRESS)
                .map(cell -> output.value(cell.line(), () -> new LogicalUnitAddress(cell.value())));
        Optional<MappingBlock.Cell> location = group.cell(MappingShape.LOCATION);
        Fact<BackingDevice> device = LsmapBacking.of(output, shown, location, disks);
        if (device instanceof Fact.Known<BackingDevice> known && known.get() instanceof BackingDevice.Disk disk) {
            Line line = shown.orElseThrow().line();
            addDisk(disk.name(), line, location.filter(cell -> !cell.value().isEmpty()));
        }
        return output.value(
                group.line(),
                () -> VirtualTargetDevice.builder()
                        .name(group.name())
                        .address(Fact.ofOptional(address))
                        .backingDevice(device)
                        .status(group.text(MappingShape.STATUS))
                        .mirrored(group.text(MappingShape.MIRRORED))
                        .build());
    }

    /** Notes where a device was read, and where an attribute of it was that may be printed. */
    private void note(
            Subject.Kind kind, String device, Line line, String attribute, Optional<MappingBlock.Cell> printed) {
        if (printed.isPresent()) {
            server.note(kind, device, line, attribute, printed.get().line());
        } else {
            server.note(kind, device, line);
        }
    }

    private void addDisk(String name, Line line, Optional<MappingBlock.Cell> path) {
        note(Subject.Kind.PHYSICAL_VOLUME, name, line, "location", path);
        Optional<LocationCode> location =
                path.map(cell -> output.value(cell.line(), () -> new LocationCode(cell.value())));
        PhysicalVolume disk = output.value(
                line,
                () -> PhysicalVolume.builder()
                        .name(name)
                        .location(Fact.ofOptional(location))
                        .build());
        backing.merge(name, disk, (a, b) -> a.withLocation(a.location().or(b.location())));
    }

    Capture capture(Coverage coverage) {
        server.list("server_adapters");
        return server.capture(server.builder()
                .serverAdapters(Listing.of(adapters, coverage))
                .physicalVolumes(Listing.of(ImmutableList.copyOf(backing.values()), Coverage.open())));
    }
}

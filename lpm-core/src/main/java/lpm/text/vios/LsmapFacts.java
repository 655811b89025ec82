package lpm.text.vios;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lpm.fact.Coverage;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.Estate;
import lpm.model.LogicalPartition;
import lpm.model.VirtualIoServer;
import lpm.model.id.LocationCode;
import lpm.model.id.LogicalUnitAddress;
import lpm.model.id.MachineTypeModelSerial;
import lpm.model.id.PartitionId;
import lpm.model.id.ViosKey;
import lpm.model.storage.BackingDevice;
import lpm.model.storage.PhysicalVolume;
import lpm.model.storage.VirtualScsiServerAdapter;
import lpm.model.storage.VirtualTargetDevice;
import lpm.origin.Capture;
import lpm.origin.InputException;
import lpm.origin.Origin;
import lpm.origin.Origins;
import lpm.origin.Subject;
import lpm.text.command.CommandOutput;
import lpm.text.command.Line;

/** Turns what {@code lsmap} printed into facts of the server, its disks and its clients. */
final class LsmapFacts {

    private final CommandOutput output;
    private final Set<String> disks;
    private final Origins.Builder origins = Origins.builder();
    private final List<VirtualScsiServerAdapter> adapters = new ArrayList<>();
    private final Map<String, Integer> lineOfName = new HashMap<>();
    private final Map<String, PhysicalVolume> backing = new LinkedHashMap<>();
    private Estate estate = Estate.empty();
    private Optional<LsmapIdentity> identity = Optional.empty();

    LsmapFacts(CommandOutput output, Set<String> disks) {
        this.output = output;
        this.disks = disks;
    }

    private Optional<MachineTypeModelSerial> system() {
        return identity.map(LsmapIdentity::system).or(output::system);
    }

    private ViosKey key() {
        return output.value(new Line(output.promptLine(), ""), () -> new ViosKey(system(), output.host()));
    }

    void add(LsmapRow row, Coverage devices) {
        LsmapIdentity place = LsmapIdentity.of(output, row);
        identity.ifPresent(earlier -> earlier.checkSameServer(output, row, place));
        if (identity.isEmpty()) {
            identity = Optional.of(place);
            Origin origin = output.origin(row.line().number());
            origins.put(Subject.of(key()), output.origin())
                    .put(Subject.of(key()), "system", origin)
                    .put(Subject.of(key()), "id", origin);
        }
        checkOnce(row.line(), row.name());
        checkOnce(row.line(), row.location());
        Subject subject = Subject.on(key(), Subject.Kind.VIRTUAL_SCSI_SERVER_ADAPTER, row.name());
        origins.put(subject, output.origin(row.line().number()));
        Fact<Optional<PartitionId>> client = LsmapIdentity.client(output, row);
        client.value().flatMap(id -> id).ifPresent(id -> addClient(place.system(), id, row.line()));
        ImmutableList.Builder<VirtualTargetDevice> all = ImmutableList.builder();
        row.groups().forEach(group -> all.add(device(group)));
        adapters.add(output.value(
                row.line(),
                () -> VirtualScsiServerAdapter.builder()
                        .name(row.name())
                        .slot(place.slot())
                        .client(client)
                        .targetDevices(Listing.of(all.build(), devices))
                        .build()));
    }

    private void checkOnce(Line line, String name) {
        Optional.ofNullable(lineOfName.putIfAbsent(name, line.number())).ifPresent(earlier -> {
            throw new InputException(
                    output.origin(line.number()),
                    "%s is printed twice, first at line %d; is this the output of two commands?"
                            .formatted(Line.quoted(name), earlier));
        });
    }

    private void addClient(MachineTypeModelSerial system, PartitionId id, Line line) {
        LogicalPartition partition =
                LogicalPartition.builder().system(system).id(id).build();
        origins.put(Subject.of(partition), output.origin(line.number()));
        estate = estate.with(partition);
    }

    private VirtualTargetDevice device(LsmapRow.Group group) {
        checkOnce(group.line(), group.name());
        Subject subject = Subject.on(key(), Subject.Kind.VIRTUAL_TARGET_DEVICE, group.name());
        origins.put(subject, output.origin(group.line().number()));
        group.cell("Backing device")
                .ifPresent(cell -> origins.put(
                        subject, "backing_device", output.origin(cell.line().number())));
        Optional<LogicalUnitAddress> address =
                group.filled("LUN").map(cell -> output.value(cell.line(), () -> new LogicalUnitAddress(cell.value())));
        Fact<BackingDevice> device = LsmapBacking.of(output, group, disks);
        if (device.value().orElse(null) instanceof BackingDevice.Disk disk) {
            addDisk(disk.name(), group);
        }
        return output.value(
                group.line(),
                () -> VirtualTargetDevice.builder()
                        .name(group.name())
                        .address(Fact.ofOptional(address))
                        .backingDevice(device)
                        .status(Fact.ofOptional(group.filled("Status").map(LsmapRow.Cell::value)))
                        .mirrored(Fact.ofOptional(group.filled("Mirrored").map(LsmapRow.Cell::value)))
                        .build());
    }

    private void addDisk(String name, LsmapRow.Group group) {
        Subject subject = Subject.on(key(), Subject.Kind.PHYSICAL_VOLUME, name);
        LsmapRow.Cell shown = group.filled("Backing device").orElseThrow();
        origins.put(subject, output.origin(shown.line().number()));
        Optional<LocationCode> location = group.filled("Physloc").map(cell -> {
            origins.put(subject, "location", output.origin(cell.line().number()));
            return output.value(cell.line(), () -> new LocationCode(cell.value()));
        });
        PhysicalVolume disk = output.value(
                shown.line(),
                () -> PhysicalVolume.builder()
                        .name(name)
                        .location(Fact.ofOptional(location))
                        .build());
        backing.merge(name, disk, (a, b) -> a.withLocation(a.location().or(b.location())));
    }

    Capture capture(Coverage coverage) {
        origins.put(Subject.of(key()), output.origin()).put(Subject.of(key()), "server_adapters", output.origin());
        output.system().ifPresent(named -> origins.put(Subject.of(key()), "system", output.origin()));
        adapters.forEach(adapter -> origins.put(
                Subject.on(key(), Subject.Kind.VIRTUAL_SCSI_SERVER_ADAPTER, adapter.name()),
                "target_devices",
                output.origin()));
        VirtualIoServer server = output.value(
                new Line(output.promptLine(), ""),
                () -> VirtualIoServer.builder()
                        .name(output.host())
                        .system(Fact.ofOptional(system()))
                        .id(Fact.ofOptional(identity.map(LsmapIdentity::partition)))
                        .serverAdapters(Listing.of(adapters, coverage))
                        .physicalVolumes(Listing.of(ImmutableList.copyOf(backing.values()), Coverage.open()))
                        .build());
        return new Capture(estate.with(server), origins.build(), ImmutableList.of());
    }
}

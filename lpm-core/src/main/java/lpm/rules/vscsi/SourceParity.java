package lpm.rules.vscsi;

import static lpm.rules.vscsi.VscsiSourceMapped.RULE;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lpm.change.AddTargetDevice;
import lpm.change.Change;
import lpm.fact.Fact;
import lpm.model.VirtualIoServer;
import lpm.model.id.DeviceNames;
import lpm.model.id.LogicalUnitAddress;
import lpm.model.storage.BackingDevice;
import lpm.model.storage.PhysicalVolume;
import lpm.model.storage.VirtualScsiServerAdapter;
import lpm.model.storage.VirtualTargetDevice;
import lpm.origin.FactRef;
import lpm.origin.Subject;
import lpm.rules.ClientVolume;
import lpm.rules.Cost;
import lpm.rules.Finding;
import lpm.rules.Move;
import lpm.rules.Remedy;

/** Whether the servers that serve the partition serve the same LUNs; silent on one whose adapters were captured in part. */
final class SourceParity {

    /** How many devices one virtual SCSI adapter addresses. */
    private static final int ADDRESSES = 127;

    private SourceParity() {}

    static Stream<Finding> findings(Move move) {
        return move.volumes().stream()
                .flatMap(volume -> move.servingServers().stream()
                        .filter(server -> !volume.isServedBy(server.key()))
                        .filter(server -> SourceAdapters.areCaptured(move, server))
                        .map(server -> findings(move, volume, server)));
    }

    private static Finding findings(Move move, ClientVolume volume, VirtualIoServer server) {
        return isServedUnrecognised(move, volume, server)
                ? RULE.undetermined(
                        Subject.of(server),
                        "whether a disk that %s serves to %s is %s is unknown"
                                .formatted(server.name(), move.partition().label(), volume.label()),
                        Volumes.identity(volume, server))
                : violated(move, volume, server);
    }

    /** Whether the server serves a disk that may be the LUN, for all that its identifiers tell. */
    private static boolean isServedUnrecognised(Move move, ClientVolume volume, VirtualIoServer server) {
        boolean mayBeAnother = move.volumes().stream()
                .flatMap(other -> other.paths().stream())
                .filter(path -> path.server().equals(server))
                .anyMatch(path -> !path.disk().sameVolume(volume.disk()).isKnown());
        boolean hasUnknownDisk = server.adaptersServing(move.partition().id()).stream()
                .flatMap(adapter -> adapter.targetDevices().stream())
                .filter(device -> !server.isMedia(device))
                .anyMatch(device -> !device.backingDevice().isKnown()
                        || device.backingDevice()
                                .isKnownAnd(backing -> backing instanceof BackingDevice.Disk
                                        && server.physicalVolume(backing.name()).isEmpty()));
        return mayBeAnother || hasUnknownDisk;
    }

    private static Finding violated(Move move, ClientVolume volume, VirtualIoServer server) {
        VirtualScsiServerAdapter adapter =
                server.adaptersServing(move.partition().id()).items().get(0);
        Fact<Optional<PhysicalVolume>> disk = volume.on(server);
        Subject subject = Subject.on(server.key(), Subject.Kind.VIRTUAL_SCSI_SERVER_ADAPTER, adapter.name());
        String situation = "%s is served to %s, but %s on %s does not serve it"
                .formatted(volume.label(), move.partition().label(), adapter.name(), server.name());
        Optional<PhysicalVolume> seen = disk.value().flatMap(known -> known);
        FactRef devices = new FactRef(subject, "target_devices");
        return seen.map(found -> RULE.violated(
                                subject, situation + "; map %s to it (mkvdev)".formatted(found.name()), devices)
                        .withRemedies(map(move, volume, server, adapter, found)))
                .orElseGet(() -> RULE.violated(
                        subject,
                        situation
                                + ", nor is it known to be a disk there; map the LUN to %s, then run cfgdev and mkvdev"
                                        .formatted(server.name()),
                        devices));
    }

    /** Names and addresses go to the LUNs that the server does not serve in their order, so that all may be mapped. */
    private static Remedy map(
            Move move,
            ClientVolume volume,
            VirtualIoServer server,
            VirtualScsiServerAdapter adapter,
            PhysicalVolume disk) {
        List<String> names = new ArrayList<>(
                server.targetDevices().stream().map(VirtualTargetDevice::name).toList());
        List<LogicalUnitAddress> addresses = new ArrayList<>(adapter.targetDevices().stream()
                .flatMap(device -> device.address().value().stream())
                .toList());
        move.volumes().stream()
                .takeWhile(other -> !other.equals(volume))
                .filter(other -> !other.isServedBy(server.key()))
                .forEach(other -> {
                    names.add(DeviceNames.nextFree("vtscsi", names));
                    nextAddress(addresses).ifPresent(addresses::add);
                });
        Change change = new AddTargetDevice(
                server.key(),
                adapter.name(),
                VirtualTargetDevice.builder()
                        .name(DeviceNames.nextFree("vtscsi", names))
                        .address(Fact.ofOptional(nextAddress(addresses)))
                        .backingDevice(Fact.known(new BackingDevice.Disk(disk.name())))
                        .status(Fact.known("Available"))
                        .mirrored(Fact.known("false"))
                        .build());
        return Remedy.of(
                "Map %s on %s to %s, for %s"
                        .formatted(
                                disk.name(),
                                server.name(),
                                adapter.name(),
                                move.partition().label()),
                Cost.ON_LINE,
                change);
    }

    private static Optional<LogicalUnitAddress> nextAddress(List<LogicalUnitAddress> used) {
        return IntStream.rangeClosed(1, ADDRESSES)
                .mapToObj(LogicalUnitAddress::ofIndex)
                .filter(address -> !used.contains(address))
                .findFirst();
    }
}

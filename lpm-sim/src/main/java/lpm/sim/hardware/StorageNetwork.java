package lpm.sim.hardware;

import java.util.Optional;
import java.util.stream.Stream;
import lpm.model.Estate;
import lpm.model.VirtualIoServer;
import lpm.model.id.ViosKey;
import lpm.model.storage.BackingDevice;
import lpm.model.storage.PhysicalVolume;
import lpm.model.storage.ReservePolicy;
import lpm.model.storage.VirtualScsiServerAdapter;
import lpm.model.storage.VirtualTargetDevice;

/**
 * The storage network: which LUN a server reaches, and who holds it open or reserved. A server has a disk open as long as a
 * virtual target device stands on it, and opens it the way its {@code reserve_policy} says.
 *
 * <p>A reservation is granted only while no other server has the LUN open, and keeps every other server out. Disks that were
 * not listed do not exist; a reserve policy nobody captured is no_reserve; a storage system that does not know a
 * server by its name shows its LUNs to it wherever the server has a disk of them.
 */
public record StorageNetwork(Estate estate) {

    /** A server that has a LUN open: as which disk, and behind which device of which adapter. */
    public record Opening(
            VirtualIoServer server,
            VirtualScsiServerAdapter adapter,
            VirtualTargetDevice device,
            PhysicalVolume disk) {}

    /** The server's disk of a LUN that another server sees as {@code volume}. */
    public static Optional<PhysicalVolume> diskOf(PhysicalVolume volume, VirtualIoServer server) {
        return server.physicalVolumes().stream()
                .filter(disk -> disk.sameVolume(volume).isKnownAnd(same -> same))
                .findFirst();
    }

    /** Everyone who has a LUN open. */
    public Stream<Opening> openings(PhysicalVolume volume) {
        return estate.virtualIoServers().stream()
                .flatMap(server -> server.physicalVolumes().stream()
                        .filter(disk -> disk.sameVolume(volume).isKnownAnd(same -> same))
                        .flatMap(disk -> openings(server, disk)));
    }

    /** Where a server has one of its disks open. */
    public static Stream<Opening> openings(VirtualIoServer server, PhysicalVolume disk) {
        BackingDevice backing = new BackingDevice.Disk(disk.name());
        return server.serverAdapters().stream()
                .flatMap(adapter -> adapter.targetDevices().stream()
                        .filter(device -> device.backingDevice().isKnownAnd(backing::equals))
                        .map(device -> new Opening(server, adapter, device, disk)));
    }

    /** What a server's virtual target devices stand on. */
    public static Stream<Opening> openings(VirtualIoServer server) {
        return server.serverAdapters().stream()
                .flatMap(adapter -> adapter.targetDevices().stream()
                        .flatMap(device ->
                                backingDisk(server, device)
                                        .map(disk -> new Opening(server, adapter, device, disk))
                                        .stream()));
    }

    /** The disk behind a device, if one is and if it was listed. */
    public static Optional<PhysicalVolume> backingDisk(VirtualIoServer server, VirtualTargetDevice device) {
        return device.backingDevice()
                .value()
                .filter(BackingDevice.Disk.class::isInstance)
                .flatMap(backing -> server.physicalVolume(backing.name()));
    }

    /** Opens a disk: fails if its LUN is out of reach, or if the reservation of any server stands against it. */
    public Attempt<PhysicalVolume> open(ViosKey key, PhysicalVolume disk) {
        return outOfReach(estate.virtualIoServer(key), disk)
                .or(() -> conflict(key, disk))
                .<Attempt<PhysicalVolume>>map(Attempt::failed)
                .orElseGet(() -> Attempt.done(disk));
    }

    /** Why a server does not reach the LUN behind its disk, if it does not: then the disk is a stale entry. */
    public Optional<String> outOfReach(VirtualIoServer server, PhysicalVolume disk) {
        return estate.storageSystems().stream()
                .filter(storage ->
                        storage.hostMappings().shows(mapping -> mapping.host().equals(server.name())))
                .flatMap(storage -> storage.logicalUnits().stream()
                        .filter(unit -> unit.isBehind(disk).isKnownAnd(same -> same))
                        .filter(unit -> storage.maps(unit.name(), server.name()).isKnownAnd(maps -> !maps))
                        .map(unit -> "storage system %s does not show LUN %s to %s, so %s cannot be opened"
                                .formatted(storage.name(), disk.volumeName(), server.name(), disk.name())))
                .findFirst();
    }

    private Optional<String> conflict(ViosKey key, PhysicalVolume disk) {
        return openings(disk)
                .filter(other -> !other.server().key().equals(key))
                .filter(other -> !shareable(policy(disk), policy(other.disk())))
                .findFirst()
                .map(other -> ("%s on %s (%s) cannot be opened: LUN %s is open on %s as %s (%s),"
                                + " and a reservation keeps one of them out")
                        .formatted(
                                disk.name(),
                                key.name(),
                                policy(disk),
                                disk.volumeName(),
                                other.server().name(),
                                other.disk().name(),
                                policy(other.disk())));
    }

    private static ReservePolicy policy(PhysicalVolume disk) {
        return disk.reservePolicy().value().orElse(ReservePolicy.NO_RESERVE);
    }

    private static boolean shareable(ReservePolicy one, ReservePolicy other) {
        return one == other && (one == ReservePolicy.NO_RESERVE || one == ReservePolicy.PR_SHARED);
    }
}

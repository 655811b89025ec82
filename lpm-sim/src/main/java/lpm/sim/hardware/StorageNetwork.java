package lpm.sim.hardware;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import lpm.model.Estate;
import lpm.model.VirtualIoServer;
import lpm.model.id.ViosKey;
import lpm.model.storage.BackingDevice;
import lpm.model.storage.LogicalUnit;
import lpm.model.storage.PhysicalVolume;
import lpm.model.storage.ReservePolicy;
import lpm.model.storage.ServedDisk;
import lpm.model.storage.StorageSystem;
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
    public record Opening(VirtualIoServer server, ServedDisk served) {

        public VirtualScsiServerAdapter adapter() {
            return served.adapter();
        }

        public VirtualTargetDevice device() {
            return served.device();
        }

        public PhysicalVolume disk() {
            return served.disk();
        }
    }

    /** The server's disk of a LUN that another server sees as {@code volume}. */
    public static Optional<PhysicalVolume> diskOf(PhysicalVolume volume, VirtualIoServer server) {
        return server.physicalVolumes().first(disk -> disk.sameVolume(volume).isKnownAnd(same -> same));
    }

    /** Everyone who has a LUN open. */
    public ImmutableList<Opening> openings(PhysicalVolume volume) {
        ImmutableList.Builder<Opening> openings = ImmutableList.builder();
        for (VirtualIoServer server : estate.virtualIoServers().values()) {
            for (ServedDisk served : server.servedDisks()) {
                if (served.disk().sameVolume(volume).isKnownAnd(same -> same)) {
                    openings.add(new Opening(server, served));
                }
            }
        }
        return openings.build();
    }

    /** What the devices of one of a server's adapters stand on. */
    public static ImmutableList<Opening> openings(VirtualIoServer server, VirtualScsiServerAdapter adapter) {
        ImmutableList.Builder<Opening> openings = ImmutableList.builder();
        for (VirtualTargetDevice device : adapter.targetDevices().items()) {
            backingDisk(server, device)
                    .ifPresent(disk -> openings.add(new Opening(server, new ServedDisk(adapter, device, disk))));
        }
        return openings.build();
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
        for (StorageSystem storage : estate.storageSystems().values()) {
            if (storage.hostMappings().shows(mapping -> mapping.host().equals(server.name()))) {
                Optional<LogicalUnit> hidden = storage.logicalUnits()
                        .first(unit -> unit.isBehind(disk).isKnownAnd(same -> same)
                                && storage.maps(unit.name(), server.name()).isKnownAnd(maps -> !maps));
                if (hidden.isPresent()) {
                    return Optional.of("storage system %s does not show LUN %s to %s, so %s cannot be opened"
                            .formatted(storage.name(), disk.volumeName(), server.name(), disk.name()));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> conflict(ViosKey key, PhysicalVolume disk) {
        for (VirtualIoServer server : estate.virtualIoServers().values()) {
            for (ServedDisk served : server.servedDisks()) {
                PhysicalVolume other = served.disk();
                if (!shareable(policy(disk), policy(other))
                        && !server.key().equals(key)
                        && other.sameVolume(disk).isKnownAnd(same -> same)) {
                    return Optional.of(conflict(key, disk, server, other));
                }
            }
        }
        return Optional.empty();
    }

    private static String conflict(ViosKey key, PhysicalVolume disk, VirtualIoServer server, PhysicalVolume other) {
        return ("%s on %s (%s) cannot be opened: LUN %s is open on %s as %s (%s),"
                        + " and a reservation keeps one of them out")
                .formatted(
                        disk.name(),
                        key.name(),
                        policy(disk),
                        disk.volumeName(),
                        server.name(),
                        other.name(),
                        policy(other));
    }

    private static ReservePolicy policy(PhysicalVolume disk) {
        return disk.reservePolicy().value().orElse(ReservePolicy.NO_RESERVE);
    }

    private static boolean shareable(ReservePolicy one, ReservePolicy other) {
        return one == other && (one == ReservePolicy.NO_RESERVE || one == ReservePolicy.PR_SHARED);
    }
}

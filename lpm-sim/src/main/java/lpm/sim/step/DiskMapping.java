package lpm.sim.step;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import lpm.model.Clusters;
import lpm.model.Estate;
import lpm.model.VirtualIoServer;
import lpm.model.storage.BackingDevice;
import lpm.model.storage.PhysicalVolume;
import lpm.model.storage.VirtualTargetDevice;
import lpm.sim.hardware.Attempt;
import lpm.sim.hardware.SimulatedServer;
import lpm.sim.hardware.StorageNetwork;
import lpm.sim.state.AdapterPlan;
import lpm.sim.state.DiskPlan;

/** How a destination server finds, opens and maps the disks of one adapter. */
final class DiskMapping {

    /** Names that a server gives by itself; they are not kept. */
    private static final Pattern GIVEN_NAME = Pattern.compile("vtscsi[0-9]+");

    private DiskMapping() {}

    /** The devices that a destination server makes for an adapter, one a disk; the first that it cannot make is a failure. */
    static Attempt<ImmutableList<VirtualTargetDevice>> devices(
            Estate estate, VirtualIoServer server, AdapterPlan plan) {
        List<VirtualTargetDevice> made = new ArrayList<>();
        for (DiskPlan disk : plan.disks()) {
            Attempt<VirtualTargetDevice> device = device(estate, server, plan, disk, made);
            if (device instanceof Attempt.Failed<VirtualTargetDevice> failed) {
                return Attempt.failed(failed.reason());
            }
            made.add(((Attempt.Done<VirtualTargetDevice>) device).value());
        }
        return Attempt.done(ImmutableList.copyOf(made));
    }

    private static Attempt<VirtualTargetDevice> device(
            Estate estate, VirtualIoServer server, AdapterPlan plan, DiskPlan disk, List<VirtualTargetDevice> beside) {
        SimulatedServer hardware = new SimulatedServer(server);
        String name = hardware.freeDeviceName(wantedName(disk), beside);
        if (isPooledFor(estate.virtualIoServer(plan.source()), server, disk.sourceDevice())) {
            return Attempt.done(SimulatedServer.mapUnit(disk.sourceDevice(), name));
        }
        return find(plan, server, disk)
                .then(found -> new StorageNetwork(estate).open(server.key(), found))
                .then(open -> hardware.map(open, disk.sourceDevice(), name, beside));
    }

    /** Whether a device stands on a logical unit that the server can serve: clusters nobody captured are one. */
    private static boolean isPooledFor(VirtualIoServer source, VirtualIoServer server, VirtualTargetDevice device) {
        return device.backingDevice().isKnownAnd(BackingDevice.PooledUnit.class::isInstance)
                && !Clusters.areSame(source, server).isKnownAnd(same -> !same);
    }

    private static Optional<String> wantedName(DiskPlan disk) {
        return disk.destinationDevice()
                .or(() -> Optional.of(disk.sourceDevice().name())
                        .filter(name -> !GIVEN_NAME.matcher(name).matches()));
    }

    private static Attempt<PhysicalVolume> find(AdapterPlan plan, VirtualIoServer server, DiskPlan disk) {
        Optional<PhysicalVolume> named = disk.destinationDisk().flatMap(server::physicalVolume);
        return named.or(() -> disk.sourceDisk().flatMap(volume -> StorageNetwork.diskOf(volume, server)))
                .map(Attempt::done)
                .orElseGet(() -> Attempt.failed(absence(plan, server, disk)));
    }

    private static String absence(AdapterPlan plan, VirtualIoServer server, DiskPlan disk) {
        String device = "%s of %s on %s".formatted(disk.sourceDevice().name(), plan.sourceAdapter(), plan.source());
        if (disk.sourceDevice().isMedia()) {
            return "%s cannot serve %s: the medium stays with its server".formatted(server.name(), device);
        }
        return disk.sourceDisk()
                .map(volume -> "%s has no disk of LUN %s, which is %s behind %s"
                        .formatted(server.name(), volume.volumeName(), volume.name(), device))
                .orElseGet(() -> disk.sourceDevice()
                        .backingDevice()
                        .value()
                        .map(backing -> "%s cannot serve %s: it stands on %s, %s"
                                .formatted(server.name(), device, backing.name(), kind(backing)))
                        .orElseGet(() -> "%s cannot serve %s: nobody captured what stands behind it"
                                .formatted(server.name(), device)));
    }

    private static String kind(BackingDevice backing) {
        if (backing instanceof BackingDevice.Disk) {
            return "a disk that was not captured";
        }
        if (backing instanceof BackingDevice.PooledUnit) {
            return "a logical unit of a pool that it is no node of";
        }
        return backing instanceof BackingDevice.File
                ? "a file that no other server has"
                : "a logical volume that no other server has";
    }
}

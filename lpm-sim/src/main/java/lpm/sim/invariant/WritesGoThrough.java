package lpm.sim.invariant;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import lpm.model.id.ViosKey;
import lpm.model.storage.PhysicalVolume;
import lpm.sim.hardware.StorageNetwork;
import lpm.sim.state.AdapterPlan;
import lpm.sim.state.DestinationStorage;
import lpm.sim.state.DiskPlan;
import lpm.sim.state.HardwareState;
import lpm.sim.state.Standing;

/** I19: after completion what a running partition writes at a time to a LUN is taken on every path, as it was before. */
public final class WritesGoThrough implements HardwareInvariant {

    @Override
    public String id() {
        return "I19";
    }

    @Override
    public String statement() {
        return "after completion what a running partition writes at a time to a LUN is taken on every path, as it was before";
    }

    @Override
    public Optional<String> violationOfHardware(HardwareState before, HardwareState now) {
        if (now.standing() != Standing.COMPLETED || !now.runsAtDestination()) {
            return Optional.empty();
        }
        ImmutableList<StorageNetwork.Opening> openings = DestinationStorage.openings(now);
        for (AdapterPlan adapter : now.plan().adapters()) {
            for (DiskPlan planned : adapter.disks()) {
                Optional<String> violation =
                        planned.sourceDisk().flatMap(volume -> violation(openings, adapter.source(), volume));
                if (violation.isPresent()) {
                    return violation;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> violation(
            ImmutableList<StorageNetwork.Opening> openings, ViosKey source, PhysicalVolume volume) {
        for (StorageNetwork.Opening opening : openings) {
            if (opening.disk().sameVolume(volume).isKnownAnd(same -> same)) {
                Optional<String> violation = tooSmall(source, volume, opening);
                if (violation.isPresent()) {
                    return violation;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> tooSmall(ViosKey source, PhysicalVolume volume, StorageNetwork.Opening opening) {
        PhysicalVolume disk = opening.disk();
        return volume.maximumTransferBytes()
                .with(disk.maximumTransferBytes(), (had, has) -> has < had)
                .value()
                .filter(smaller -> smaller)
                .map(smaller ->
                        "%s of %s takes %s bytes at a time of LUN %s, and the partition writes %s as it could on %s"
                                .formatted(
                                        disk.name(),
                                        opening.server().key(),
                                        disk.maximumTransferBytes(),
                                        volume.volumeName(),
                                        volume.maximumTransferBytes(),
                                        source));
    }
}

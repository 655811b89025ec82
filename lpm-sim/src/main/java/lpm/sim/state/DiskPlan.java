package lpm.sim.state;

import java.util.Optional;
import lpm.model.storage.PhysicalVolume;
import lpm.model.storage.VirtualTargetDevice;
import org.immutables.value.Value;

/** One virtual target device that has to stand at the destination too. */
@Value.Immutable
public interface DiskPlan extends WithDiskPlan {

    /** The device on the source. */
    VirtualTargetDevice sourceDevice();

    /** The disk behind it, empty if it stands on something else or if the disk was not listed. */
    Optional<PhysicalVolume> sourceDisk();

    /** The name the device is to have at the destination. */
    Optional<String> destinationDevice();

    /** The disk that the mapping names, empty if the server is left to find it. */
    Optional<String> destinationDisk();

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link DiskPlan}. */
    final class Builder extends ImmutableDiskPlan.Builder {
        Builder() {}
    }
}

package lpm.model.storage;

import static com.google.common.base.Preconditions.checkArgument;

import lpm.fact.Fact;
import lpm.model.id.Names;
import lpm.model.id.PhysicalVolumeId;
import lpm.model.id.UniqueDeviceId;
import org.immutables.value.Value;

/** A LUN inside a storage system. */
@Value.Immutable
public interface LogicalUnit extends WithLogicalUnit {

    /** The name the storage system gives it. */
    String name();

    /** The identifier that AIX or a Virtual I/O Server wrote on it. */
    @Value.Default
    default Fact<PhysicalVolumeId> id() {
        return Fact.unknown();
    }

    /** The {@code unique_id} under which servers see it. */
    @Value.Default
    default Fact<UniqueDeviceId> uniqueId() {
        return Fact.unknown();
    }

    /** Size in MB. */
    @Value.Default
    default Fact<Long> sizeMegabytes() {
        return Fact.unknown();
    }

    @Value.Check
    default void check() {
        Names.check("logical unit", name());
        sizeMegabytes()
                .value()
                .ifPresent(size -> checkArgument(size > 0, "%s: size must be positive, but is %s MB", name(), size));
    }

    /** Whether a server's disk is this LUN; unknown if no identifier is known on both sides. */
    default Fact<Boolean> isBehind(PhysicalVolume disk) {
        return id().equalTo(disk.id()).or(uniqueId().equalTo(disk.uniqueId()));
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link LogicalUnit}. */
    final class Builder extends ImmutableLogicalUnit.Builder {
        Builder() {}
    }
}

package lpm.model.storage;

import static com.google.common.base.Preconditions.checkArgument;

import lpm.fact.Fact;
import lpm.model.id.NaaIdentifier;
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
    Fact<PhysicalVolumeId> id();

    /** The {@code unique_id} under which servers see it. */
    Fact<UniqueDeviceId> uniqueId();

    /** The identifier in SCSI; known wherever the {@code unique_id} is known and contains it. */
    Fact<NaaIdentifier> naa();

    /** Size in MB. */
    Fact<Long> sizeMegabytes();

    /** Checks the LUN, and returns it with the identifier that its {@code unique_id} contains. */
    @Value.Check
    default LogicalUnit check() {
        Names.check("logical unit", name());
        sizeMegabytes()
                .value()
                .ifPresent(size -> checkArgument(size > 0, "%s: size must be positive, but is %s MB", name(), size));
        Fact<NaaIdentifier> naa = identity().completeNaa(name());
        return naa.equals(naa()) ? this : withNaa(naa);
    }

    default VolumeIdentity identity() {
        return new VolumeIdentity(id(), uniqueId(), naa());
    }

    /** Whether a server's disk is this LUN; unknown if no identifier is known on both sides. */
    default Fact<Boolean> isBehind(PhysicalVolume disk) {
        return identity().sameAs(disk.identity());
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link LogicalUnit}. */
    final class Builder extends ImmutableLogicalUnit.Builder {
        Builder() {
            id(Fact.unknown());
            uniqueId(Fact.unknown());
            naa(Fact.unknown());
            sizeMegabytes(Fact.unknown());
        }
    }
}

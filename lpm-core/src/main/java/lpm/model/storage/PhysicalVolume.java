package lpm.model.storage;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Optional;
import lpm.fact.Fact;
import lpm.model.id.LocationCode;
import lpm.model.id.Names;
import lpm.model.id.PhysicalVolumeId;
import lpm.model.id.UniqueDeviceId;
import org.immutables.value.Value;

/** A disk as one Virtual I/O Server sees it: the {@code hdisk} name is local to the server, the identity is not. */
@Value.Immutable
public interface PhysicalVolume extends WithPhysicalVolume {

    /** The device name, such as {@code hdisk5}. */
    String name();

    /**
     * The identifier on the disk. {@code lspv} prints {@code none} until one is written: then the disk may be any LUN.
     */
    @Value.Default
    default Fact<PhysicalVolumeId> id() {
        return Fact.unknown();
    }

    /** The {@code unique_id} attribute. */
    @Value.Default
    default Fact<UniqueDeviceId> uniqueId() {
        return Fact.unknown();
    }

    /** Size in MB. */
    @Value.Default
    default Fact<Long> sizeMegabytes() {
        return Fact.unknown();
    }

    /** Unknown until {@code lsdev -dev hdiskN -attr reserve_policy} was captured: a guess is not a fact. */
    @Value.Default
    default Fact<ReservePolicy> reservePolicy() {
        return Fact.unknown();
    }

    /** The volume group, known and empty for a disk in none. */
    @Value.Default
    default Fact<Optional<String>> volumeGroup() {
        return Fact.unknown();
    }

    /** The path to the LUN, as {@code lsmap} prints it behind a virtual target device. */
    @Value.Default
    default Fact<LocationCode> location() {
        return Fact.unknown();
    }

    @Value.Check
    default void check() {
        Names.check("physical volume", name());
        sizeMegabytes()
                .value()
                .ifPresent(size -> checkArgument(size > 0, "%s: size must be positive, but is %s MB", name(), size));
    }

    /**
     * Whether this is the same LUN as another server's disk: yes if they share an identifier, no if they differ in one. If no
     * identifier was captured on both, a different size tells that they are not; else it is unknown. Sizes of one LUN may differ:
     * a server that has not looked at a LUN since it grew still reports the old one.
     */
    default Fact<Boolean> sameVolume(PhysicalVolume other) {
        Fact<Boolean> differsInSize =
                sizeMegabytes().equalTo(other.sizeMegabytes()).isKnownAnd(equal -> !equal)
                        ? Fact.known(false)
                        : Fact.unknown();
        return id().equalTo(other.id()).or(uniqueId().equalTo(other.uniqueId())).or(differsInSize);
    }

    /** The best name of the LUN itself: its identifier, else its unique id, else the local device name. */
    default String volumeName() {
        return id().map(PhysicalVolumeId::toString)
                .or(uniqueId().map(UniqueDeviceId::toString))
                .value()
                .orElse(name());
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link PhysicalVolume}. */
    final class Builder extends ImmutablePhysicalVolume.Builder {
        Builder() {}
    }
}

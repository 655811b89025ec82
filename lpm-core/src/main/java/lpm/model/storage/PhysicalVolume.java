package lpm.model.storage;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Optional;
import lpm.fact.Fact;
import lpm.model.id.LocationCode;
import lpm.model.id.NaaIdentifier;
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
    Fact<PhysicalVolumeId> id();

    /** The {@code unique_id} attribute. */
    Fact<UniqueDeviceId> uniqueId();

    /** The identifier in SCSI; known wherever the {@code unique_id} is known and contains it. */
    Fact<NaaIdentifier> naa();

    /** Size in MB. */
    Fact<Long> sizeMegabytes();

    /** Unknown until {@code lsdev -dev hdiskN -attr reserve_policy} was captured: a guess is not a fact. */
    Fact<ReservePolicy> reservePolicy();

    /** The most bytes that the server sends to the disk, or reads from it, at a time: {@code max_transfer}. */
    Fact<Long> maximumTransferBytes();

    /** The volume group, known and empty for a disk in none. */
    Fact<Optional<String>> volumeGroup();

    /** The path to the LUN, as {@code lsmap} prints it behind a virtual target device. */
    Fact<LocationCode> location();

    /** Checks the disk, and returns it with the identifier that its {@code unique_id} contains. */
    @Value.Check
    default PhysicalVolume check() {
        Names.check("physical volume", name());
        volumeGroup().value().flatMap(group -> group).ifPresent(group -> Names.check("volume group of", name(), group));
        sizeMegabytes()
                .value()
                .ifPresent(size -> checkArgument(size > 0, "%s: size must be positive, but is %s MB", name(), size));
        Fact<NaaIdentifier> naa = identity().completeNaa(name());
        return naa.equals(naa()) ? this : withNaa(naa);
    }

    default VolumeIdentity identity() {
        return new VolumeIdentity(id(), uniqueId(), naa());
    }

    /**
     * Whether this is the same LUN as another server's disk: no if they differ in an identifier, else yes if they share one. If no
     * identifier was captured on both, a different size tells that they are not; else it is unknown. Sizes of one LUN may differ:
     * a server that has not looked at a LUN since it grew still reports the old one.
     */
    default Fact<Boolean> sameVolume(PhysicalVolume other) {
        Fact<Boolean> same = identity().sameAs(other.identity());
        boolean differsInSize = sizeMegabytes().equalTo(other.sizeMegabytes()).isKnownAnd(equal -> !equal);
        return !same.isKnown() && differsInSize ? Fact.known(false) : same;
    }

    /** The best name of the LUN itself: its identifier, else its unique id or NAA identifier, else the local device name. */
    default String volumeName() {
        return identity().name().orElse(name());
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link PhysicalVolume}. */
    final class Builder extends ImmutablePhysicalVolume.Builder {
        Builder() {
            id(Fact.unknown());
            uniqueId(Fact.unknown());
            naa(Fact.unknown());
            sizeMegabytes(Fact.unknown());
            reservePolicy(Fact.unknown());
            maximumTransferBytes(Fact.unknown());
            volumeGroup(Fact.unknown());
            location(Fact.unknown());
        }
    }
}

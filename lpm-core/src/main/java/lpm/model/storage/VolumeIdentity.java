package lpm.model.storage;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Optional;
import java.util.stream.Stream;
import lpm.fact.Fact;
import lpm.model.id.NaaIdentifier;
import lpm.model.id.PhysicalVolumeId;
import lpm.model.id.UniqueDeviceId;

/**
 * All that tells one LUN from another, whoever looks at it. Which of the three a capture shows depends on the command: a
 * console's REST interface never shows the first.
 *
 * @param id what AIX or a Virtual I/O Server wrote on it
 * @param uniqueId what the driver of a server makes of the names the LUN reports
 * @param naa the name the LUN reports
 */
public record VolumeIdentity(Fact<PhysicalVolumeId> id, Fact<UniqueDeviceId> uniqueId, Fact<NaaIdentifier> naa) {

    /** Whether any of the three is known. */
    public boolean isKnown() {
        return id.isKnown() || uniqueId.isKnown() || naa.isKnown();
    }

    /** The first of the three that is known. */
    public Optional<String> name() {
        return Stream.of(id, uniqueId, naa)
                .flatMap(fact -> fact.value().stream())
                .map(Object::toString)
                .findFirst();
    }

    /** Whether both are one LUN: no if an identifier differs, else yes if one is equal; unknown if none is known of both. */
    public Fact<Boolean> sameAs(VolumeIdentity other) {
        Fact<Boolean> sameNaa = naa.equalTo(other.naa);
        // two drivers may spell the unique_id of one LUN differently: it counts where they show no common name
        Fact<Boolean> sameUniqueId = sameNaa.isKnown() ? Fact.unknown() : uniqueId.equalTo(other.uniqueId);
        Fact<Boolean> sameId = id.equalTo(other.id);
        return isKnownFalse(sameId) || isKnownFalse(sameUniqueId) || isKnownFalse(sameNaa)
                ? Fact.known(false)
                : sameId.or(sameUniqueId).or(sameNaa);
    }

    private static boolean isKnownFalse(Fact<Boolean> fact) {
        return fact.isKnownAnd(yes -> !yes);
    }

    /** The NAA identifier where the unique id does not tell it already. */
    public Fact<NaaIdentifier> naaBesideUniqueId() {
        return uniqueId.isKnownAnd(text -> text.naa().isPresent()) ? Fact.unknown() : naa;
    }

    /** The NAA identifier, or the one in the unique id; an IllegalArgumentException if there are two. */
    Fact<NaaIdentifier> completeNaa(String volume) {
        Fact<NaaIdentifier> contained = uniqueId.flatMap(text -> Fact.ofOptional(text.naa()));
        naa.with(contained, (stated, found) -> {
            checkArgument(
                    stated.equals(found),
                    "%s: the NAA identifier is %s, but unique_id contains %s",
                    volume,
                    stated,
                    found);
            return stated;
        });
        return naa.or(contained);
    }
}

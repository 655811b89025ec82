package lpm.rest;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;
import lpm.fact.Fact;
import lpm.model.id.NaaIdentifier;
import lpm.origin.Subject;

/** The name a LUN has in SCSI, in whichever of three elements has it. */
final class NaaNames {

    /** What a console writes before the base64 of its identifier for disks. */
    static final String DISK = "01";

    private NaaNames() {}

    /** The identifier, from the first element that has it in a form that is understood. */
    static Fact<NaaIdentifier> of(Facts facts, Subject subject, Element disk) {
        Optional<Element> said = Stream.of("DescriptorPage83", "UniqueDeviceID", "VolumeUniqueID")
                .flatMap(name -> disk.filled(name).stream())
                .filter(element -> read(element.name(), element.text()).isPresent())
                .findFirst();
        said.ifPresent(element -> facts.note(subject, "naa", element));
        return Fact.ofOptional(said.flatMap(element -> read(element.name(), element.text())));
    }

    /** The identifier in the text of the element of that name. */
    static Optional<NaaIdentifier> read(String name, String text) {
        return switch (name) {
            case "DescriptorPage83" -> decoded(text).flatMap(NaaIdentifier::in);
            case "UniqueDeviceID" ->
                Optional.of(text)
                        .filter(id -> id.startsWith(DISK))
                        .flatMap(id -> decoded(id.substring(DISK.length())))
                        .flatMap(NaaIdentifier::in);
            default -> NaaIdentifier.in(text);
        };
    }

    /** Base64 of printable text, with or without padding; anything else is not meant. */
    private static Optional<String> decoded(String base64) {
        try {
            return Optional.of(new String(Base64.getDecoder().decode(base64), StandardCharsets.ISO_8859_1));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}

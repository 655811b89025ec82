package lpm.rest;

import java.util.Locale;
import java.util.Optional;

/**
 * One object of an answer.
 *
 * @param id the identifier of its entry; empty for an object outside any
 * @param self the address of its entry
 */
record Payload(Element element, Optional<String> id, Optional<Address> self) {

    String kind() {
        return element.name();
    }

    /** The identifier of this object itself. */
    Optional<String> identifier() {
        return self.flatMap(address -> address.idOf(kind()))
                .or(() -> id.map(text -> text.toLowerCase(Locale.ROOT)))
                .or(() -> element.textAt("Metadata/Atom/AtomID").map(text -> text.toLowerCase(Locale.ROOT)));
    }

    /** The identifier of the managed system that the object belongs to, as far as its links tell. */
    Optional<String> system() {
        return element.at("AssociatedManagedSystem")
                .flatMap(Element::href)
                .map(Address::of)
                .or(() -> self)
                .flatMap(address -> address.idOf("ManagedSystem"));
    }
}

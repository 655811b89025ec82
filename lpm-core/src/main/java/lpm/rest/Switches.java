package lpm.rest;

import java.util.Optional;
import lpm.fact.Fact;

/** The virtual switch of an adapter: a link or a number, which the list of switches gives a name. */
final class Switches {

    private Switches() {}

    static Fact<String> of(Element adapter, Optional<String> system, RestNames names) {
        Optional<String> linked = adapter.at("AssociatedVirtualSwitch/link")
                .flatMap(Element::href)
                .flatMap(href -> Address.of(href).idOf("VirtualSwitch"))
                .flatMap(names::virtualSwitch);
        return Fact.ofOptional(linked.or(() -> adapter.textAt("VirtualSwitchID")
                .flatMap(number -> system.flatMap(known -> names.virtualSwitch(known, number)))));
    }
}

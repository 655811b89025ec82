package lpm.rest;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import lpm.fact.Coverage;
import lpm.fact.Listing;
import lpm.model.Estate;
import lpm.model.ManagedSystem;
import lpm.model.id.MachineTypeModelSerial;
import lpm.model.network.VirtualSwitch;
import lpm.origin.Capture;
import lpm.origin.Subject;

/** A virtual switch of a managed system. */
final class VirtualSwitchReader implements PayloadReader {

    /** What the interface adds to the name of the switch that every system has. */
    private static final String DEFAULT = "(Default)";

    @Override
    public String kind() {
        return "VirtualSwitch";
    }

    /** The name of a switch as commands print it. */
    static String commandName(String name) {
        return name.endsWith(DEFAULT) ? name.substring(0, name.length() - DEFAULT.length()) : name;
    }

    @Override
    public Capture read(String file, Payload payload, RestNames names) {
        Facts facts = new Facts(file, payload);
        Element element = payload.element();
        String name = facts.required(element, "SwitchName", VirtualSwitchReader::commandName);
        Optional<MachineTypeModelSerial> system = SystemIdentity.ofOwner(payload, names);
        if (system.isEmpty()) {
            facts.warn(
                    element,
                    "virtual switch %s is not read, since no input tells which managed system it is on; add the answer to ManagedSystem"
                            .formatted(name));
            return facts.capture(Estate.empty());
        }
        facts.note(Subject.of(system.get()), element);
        facts.note(Subject.on(system.get(), Subject.Kind.VIRTUAL_SWITCH, name), element);
        VirtualSwitch found =
                facts.value(element, () -> VirtualSwitch.builder().name(name).build());
        return facts.capture(Estate.empty()
                .with(ManagedSystem.builder()
                        .id(system.get())
                        .virtualSwitches(Listing.of(ImmutableList.of(found), Coverage.open()))
                        .build()));
    }
}

package lpm.document;

import com.google.common.collect.ImmutableSet;
import lpm.model.id.MachineTypeModelSerial;
import lpm.model.network.VirtualSwitch;
import lpm.model.network.VirtualSwitchMode;
import lpm.origin.Subject;

/** A virtual switch: its name alone, or with its mode. */
final class VirtualSwitchForm {

    private static final ImmutableSet<String> KEYS = ImmutableSet.of("name", "mode");

    private VirtualSwitchForm() {}

    static VirtualSwitch read(Source source, MachineTypeModelSerial system, Node node) {
        MappingReader in = MappingReader.of(source, node, "virtual switch", KEYS);
        String name = in.required("name", Scalars::text);
        in.about(Subject.on(system, Subject.Kind.VIRTUAL_SWITCH, name));
        return in.build(() -> VirtualSwitch.builder()
                .name(name)
                .mode(in.fact("mode", Scalars.oneOf(VirtualSwitchMode.values())))
                .build());
    }

    static void write(VirtualSwitch virtualSwitch, MappingWriter out) {
        out.text("name", virtualSwitch.name()).word("mode", virtualSwitch.mode());
    }
}

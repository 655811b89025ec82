package lpm.text.command;

import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import lpm.model.id.MachineTypeModelSerial;

/** The managed systems that consoles call by a name of a person's choice; a name that two systems have stands for none. */
public record SystemNames(ImmutableMap<String, MachineTypeModelSerial> byName) {

    /** No name is known. */
    public static SystemNames none() {
        return new SystemNames(ImmutableMap.of());
    }

    /** The system that {@code -m} names: as type-model*serial, or by a known name. */
    public Optional<MachineTypeModelSerial> find(String name) {
        Optional<MachineTypeModelSerial> known = Optional.ofNullable(byName.get(name));
        return known.isPresent() ? known : parse(name);
    }

    private static Optional<MachineTypeModelSerial> parse(String name) {
        try {
            return Optional.of(MachineTypeModelSerial.parse(name));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}

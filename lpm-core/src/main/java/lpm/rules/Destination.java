package lpm.rules;

import java.util.Optional;
import lpm.model.id.MachineTypeModelSerial;

/**
 * Where a partition is to go.
 *
 * @param system the managed system; empty for the Virtual I/O Servers whose managed system nobody has captured
 */
public record Destination(Optional<MachineTypeModelSerial> system) {

    /** A captured managed system. */
    public static Destination of(MachineTypeModelSerial system) {
        return new Destination(Optional.of(system));
    }

    /** The Virtual I/O Servers of unknown system, taken to be servers of one system. */
    public static Destination unknownSystem() {
        return new Destination(Optional.empty());
    }

    @Override
    public String toString() {
        return system.map(MachineTypeModelSerial::toString).orElse("the Virtual I/O Servers of unknown system");
    }
}

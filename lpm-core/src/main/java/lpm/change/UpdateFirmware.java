package lpm.change;

import com.google.common.collect.ImmutableList;
import lpm.fact.Fact;
import lpm.model.Estate;
import lpm.model.FirmwareLevel;
import lpm.model.id.MachineTypeModelSerial;

/** Updates the firmware of a managed system: a procedure, not a command. */
public record UpdateFirmware(MachineTypeModelSerial system, FirmwareLevel level) implements Change {

    @Override
    public Estate applyTo(Estate estate) {
        return estate.updating(system, server -> server.withFirmwareLevel(Fact.known(level)));
    }

    @Override
    public ImmutableList<Command> commands() {
        return ImmutableList.of();
    }
}

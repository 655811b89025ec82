package lpm.change;

import com.google.common.collect.ImmutableList;
import lpm.model.Estate;
import lpm.model.id.MachineTypeModelSerial;
import lpm.model.id.ProcessingUnits;

/**
 * Frees processing units of a managed system.
 *
 * @param amount how many units more are to be available
 */
public record FreeProcessingUnits(MachineTypeModelSerial system, ProcessingUnits amount) implements Change {

    @Override
    public Estate applyTo(Estate estate) {
        return estate.updating(
                system,
                server -> server.withAvailableProcessingUnits(
                        server.availableProcessingUnits().map(amount::plus)));
    }

    @Override
    public ImmutableList<Command> commands() {
        return ImmutableList.of(
                Command.onConsole("chhwres -r proc -m " + system + " -o r -p <partition> --procunits " + amount));
    }
}

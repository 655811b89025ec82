package lpm.change;

import com.google.common.collect.ImmutableList;
import lpm.model.Estate;
import lpm.model.id.MachineTypeModelSerial;

/**
 * Frees memory of a managed system.
 *
 * @param megabytes how many MB more are to be available
 */
public record FreeMemory(MachineTypeModelSerial system, long megabytes) implements Change {

    @Override
    public Estate applyTo(Estate estate) {
        return estate.updating(
                system,
                server -> server.withAvailableMemoryMegabytes(
                        server.availableMemoryMegabytes().map(free -> Math.addExact(free, megabytes))));
    }

    @Override
    public ImmutableList<Command> commands() {
        return ImmutableList.of(
                Command.onConsole("chhwres -r mem -m " + system + " -o r -p <partition> -q " + megabytes));
    }
}

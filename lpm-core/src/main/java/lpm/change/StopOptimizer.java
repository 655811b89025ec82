package lpm.change;

import com.google.common.collect.ImmutableList;
import lpm.fact.Fact;
import lpm.model.Estate;
import lpm.model.id.MachineTypeModelSerial;

/** Ends a run of the Dynamic Platform Optimizer; the command is widely known, not confirmed. */
public record StopOptimizer(MachineTypeModelSerial system) implements Change {

    /** What a system does that does nothing special, as the console prints it. */
    private static final String NOTHING = "None";

    @Override
    public Estate applyTo(Estate estate) {
        return estate.updating(system, server -> server.withDetailedState(Fact.known(NOTHING)));
    }

    @Override
    public ImmutableList<Command> commands() {
        return ImmutableList.of(Command.onConsole("optmem -m " + system + " -o stop"));
    }
}

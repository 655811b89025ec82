package lpm.change;

import com.google.common.collect.ImmutableList;
import lpm.fact.Fact;
import lpm.model.Estate;
import lpm.model.ManagedSystemState;
import lpm.model.id.MachineTypeModelSerial;

/** Brings a managed system to the state Operating. */
public record SetSystemOperating(MachineTypeModelSerial system) implements Change {

    @Override
    public Estate applyTo(Estate estate) {
        return estate.updating(system, server -> server.withState(Fact.known(ManagedSystemState.OPERATING)));
    }

    @Override
    public ImmutableList<Command> commands() {
        return ImmutableList.of(Command.onConsole("chsysstate -m " + system + " -r sys -o on"));
    }
}

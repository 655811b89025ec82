package lpm.change;

import com.google.common.collect.ImmutableList;
import lpm.fact.Fact;
import lpm.model.Estate;
import lpm.model.id.MachineTypeModelSerial;

/** Orders port names for a managed system, and enters the code that gives it them. */
public record AddPortNames(MachineTypeModelSerial system, int remaining) implements Change {

    @Override
    public Estate applyTo(Estate estate) {
        return estate.updating(system, known -> known.withRemainingPortNames(Fact.known(remaining)));
    }

    @Override
    public ImmutableList<Command> commands() {
        return ImmutableList.of();
    }
}

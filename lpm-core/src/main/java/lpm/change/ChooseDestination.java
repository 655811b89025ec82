package lpm.change;

import com.google.common.collect.ImmutableList;
import lpm.model.Estate;
import lpm.model.id.MachineTypeModelSerial;

/** Sends the partition to another managed system: it changes what is asked, and leaves the estate as it is. */
public record ChooseDestination(MachineTypeModelSerial system) implements Change {

    @Override
    public Estate applyTo(Estate estate) {
        return estate;
    }

    @Override
    public ImmutableList<Command> commands() {
        return ImmutableList.of();
    }
}

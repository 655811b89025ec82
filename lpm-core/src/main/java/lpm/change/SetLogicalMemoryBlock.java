package lpm.change;

import com.google.common.collect.ImmutableList;
import lpm.fact.Fact;
import lpm.model.Estate;
import lpm.model.id.MachineTypeModelSerial;

/** Sets the size of the logical memory block in the system's service processor; it counts from the next start of the system on. */
public record SetLogicalMemoryBlock(MachineTypeModelSerial system, int megabytes) implements Change {

    @Override
    public Estate applyTo(Estate estate) {
        return estate.updating(system, server -> server.withLogicalMemoryBlockMegabytes(Fact.known(megabytes)));
    }

    @Override
    public ImmutableList<Command> commands() {
        return ImmutableList.of();
    }
}

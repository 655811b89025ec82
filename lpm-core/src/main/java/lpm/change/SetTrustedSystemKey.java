package lpm.change;

import com.google.common.collect.ImmutableList;
import lpm.fact.Fact;
import lpm.model.Estate;
import lpm.model.id.MachineTypeModelSerial;

/** Gives a system the trusted system key of another: a procedure of its service processor. */
public record SetTrustedSystemKey(MachineTypeModelSerial system, String key) implements Change {

    @Override
    public Estate applyTo(Estate estate) {
        return estate.updating(system, server -> server.withTrustedSystemKey(Fact.known(key)));
    }

    @Override
    public ImmutableList<Command> commands() {
        return ImmutableList.of();
    }
}

package lpm.change;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import lpm.fact.Fact;
import lpm.model.Estate;
import lpm.model.id.MachineTypeModelSerial;

/** Leaves a system without a service partition. */
public record ReleaseServicePartition(MachineTypeModelSerial system) implements Change {

    @Override
    public Estate applyTo(Estate estate) {
        return estate.updating(system, server -> server.withServicePartition(Fact.known(Optional.empty())));
    }

    @Override
    public ImmutableList<Command> commands() {
        return ImmutableList.of(Command.onConsole("chsyscfg -m " + system + " -r sys -i \"service_lpar_id=none\""));
    }
}

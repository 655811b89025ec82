package lpm.change;

import com.google.common.collect.ImmutableList;
import lpm.fact.Fact;
import lpm.model.Estate;
import lpm.model.id.ViosKey;

/** Has a mover service partition look for its VASI device. */
public record ConfigureVasi(ViosKey server) implements Change {

    @Override
    public Estate applyTo(Estate estate) {
        return estate.updating(server, vios -> vios.withVasiAvailable(Fact.known(true)));
    }

    @Override
    public ImmutableList<Command> commands() {
        return ImmutableList.of(Command.on(server, "cfgdev"), Command.on(server, "lsdev -virtual"));
    }
}

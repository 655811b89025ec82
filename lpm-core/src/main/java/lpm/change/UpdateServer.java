package lpm.change;

import com.google.common.collect.ImmutableList;
import lpm.fact.Fact;
import lpm.model.Estate;
import lpm.model.id.Release;
import lpm.model.id.ViosKey;

/** Brings a Virtual I/O Server to a level, and restarts it. */
public record UpdateServer(ViosKey server, Release level) implements Change {

    @Override
    public Estate applyTo(Estate estate) {
        return estate.updating(server, vios -> vios.withIoslevel(Fact.known(level)));
    }

    @Override
    public ImmutableList<Command> commands() {
        return ImmutableList.of(
                Command.on(server, "updateios -commit"),
                Command.on(server, "updateios -accept -install -dev <directory of level %s>".formatted(level)),
                Command.on(server, "shutdown -restart"));
    }
}

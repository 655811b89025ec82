package lpm.change;

import com.google.common.collect.ImmutableList;
import lpm.fact.Fact;
import lpm.model.Estate;
import lpm.model.id.ViosKey;

/** Starts the resource monitoring (RMC) of a Virtual I/O Server anew, so that its console reaches it. */
public record RestartServerRmc(ViosKey server) implements Change {

    private static final String CONTROL = "/usr/sbin/rsct/bin/rmcctrl ";

    @Override
    public Estate applyTo(Estate estate) {
        return estate.updating(server, vios -> vios.withRmcActive(Fact.known(true)));
    }

    @Override
    public ImmutableList<Command> commands() {
        return ImmutableList.of(
                Command.on(server, "oem_setup_env"),
                Command.on(server, CONTROL + "-z"),
                Command.on(server, CONTROL + "-A"),
                Command.on(server, CONTROL + "-p"));
    }
}

package lpm.change;

import com.google.common.collect.ImmutableList;
import lpm.fact.Fact;
import lpm.model.Estate;
import lpm.model.PartitionState;
import lpm.model.id.ViosKey;

/** Starts a Virtual I/O Server with the configuration it had last. */
public record StartVirtualIoServer(ViosKey server) implements Change {

    @Override
    public Estate applyTo(Estate estate) {
        return estate.updating(server, vios -> vios.withState(Fact.known(PartitionState.RUNNING)));
    }

    @Override
    public ImmutableList<Command> commands() {
        return ImmutableList.of(Command.onConsole("chsysstate -m %s -r lpar -n %s -o on"
                .formatted(server.systemOr("<system>"), ShellWord.of(server.name()))));
    }
}

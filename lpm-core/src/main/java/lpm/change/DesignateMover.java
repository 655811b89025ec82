package lpm.change;

import com.google.common.collect.ImmutableList;
import lpm.fact.Fact;
import lpm.model.Estate;
import lpm.model.id.ViosKey;

/** Makes a Virtual I/O Server a mover service partition. */
public record DesignateMover(ViosKey server) implements Change {

    @Override
    public Estate applyTo(Estate estate) {
        return estate.updating(server, vios -> vios.withMoverServicePartition(Fact.known(true)));
    }

    @Override
    public ImmutableList<Command> commands() {
        return ImmutableList.of(Command.onConsole("chsyscfg -m %s -r lpar -i %s"
                .formatted(server.systemOr("<system>"), ShellWord.quoted("name=%s,msp=1".formatted(server.name())))));
    }
}

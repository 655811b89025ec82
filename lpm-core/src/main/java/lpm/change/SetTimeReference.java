package lpm.change;

import com.google.common.collect.ImmutableList;
import lpm.fact.Fact;
import lpm.model.Estate;
import lpm.model.id.ViosKey;

/** Makes a Virtual I/O Server a time reference partition. */
public record SetTimeReference(ViosKey server) implements Change {

    @Override
    public Estate applyTo(Estate estate) {
        return estate.updating(server, vios -> vios.withTimeReference(Fact.known(true)));
    }

    @Override
    public ImmutableList<Command> commands() {
        return ImmutableList.of(Command.onConsole("chsyscfg -m %s -r lpar -i %s"
                .formatted(
                        server.systemOr("<system>"), ShellWord.quoted("name=%s,time_ref=1".formatted(server.name())))));
    }
}

package lpm.change;

import com.google.common.collect.ImmutableList;
import lpm.fact.Fact;
import lpm.model.Estate;
import lpm.model.id.ViosKey;

/**
 * Lets a Virtual I/O Server have more virtual adapters, from its next start on.
 *
 * @param maximum one more than the highest slot it may then use
 */
public record RaiseMaximumVirtualSlots(ViosKey server, int maximum) implements Change {

    @Override
    public Estate applyTo(Estate estate) {
        return estate.updating(server, vios -> vios.withMaximumVirtualSlots(Fact.known(maximum)));
    }

    @Override
    public ImmutableList<Command> commands() {
        return ImmutableList.of(
                Command.onConsole("chsyscfg -m %s -r prof -i %s"
                        .formatted(
                                server.systemOr("<system>"),
                                ShellWord.quoted("name=<profile>,lpar_name=%s,max_virtual_slots=%s"
                                        .formatted(server.name(), maximum)))),
                Command.onConsole("chsysstate -m %s -r lpar -n %s -o shutdown"
                        .formatted(server.systemOr("<system>"), ShellWord.of(server.name()))),
                Command.onConsole("chsysstate -m %s -r lpar -n %s -o on -f <profile>"
                        .formatted(server.systemOr("<system>"), ShellWord.of(server.name()))));
    }
}

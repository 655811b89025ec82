package lpm.change;

import com.google.common.collect.ImmutableList;
import lpm.model.Estate;
import lpm.model.id.ViosKey;
import lpm.model.id.VirtualSlot;

/**
 * Makes a virtual SCSI server adapter one that the profile of its server does not require, and starts the server with that
 * profile: what it runs with keeps the old mark until then.
 */
public record OptionalAdapters(ViosKey server, VirtualSlot slot) implements Change {

    @Override
    public Estate applyTo(Estate estate) {
        return estate.updating(
                server,
                vios -> vios.withRequiredScsiSlots(vios.requiredScsiSlots().minus(slot::equals)));
    }

    /** The profile names its adapters one by one, and a person takes over those that it has. */
    @Override
    public ImmutableList<Command> commands() {
        String system = server.systemOr("<system>");
        return ImmutableList.of(
                Command.onConsole("lssyscfg -r prof -m %s --filter %s -F name,virtual_scsi_adapters"
                        .formatted(system, ShellWord.quoted("lpar_names=" + server.name()))),
                Command.onConsole("chsyscfg -m %s -r prof -i %s"
                        .formatted(
                                system,
                                ShellWord.quoted(
                                        "name=<profile>,lpar_name=%s,virtual_scsi_adapters=<the same list, with /0 at the end of the adapter in slot %s>"
                                                .formatted(server.name(), slot)))),
                Command.onConsole(
                        "chsysstate -m %s -r lpar -n %s -o shutdown".formatted(system, ShellWord.of(server.name()))),
                Command.onConsole("chsysstate -m %s -r lpar -n %s -o on -f <profile>"
                        .formatted(system, ShellWord.of(server.name()))));
    }
}

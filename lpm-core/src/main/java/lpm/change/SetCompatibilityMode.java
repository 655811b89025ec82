package lpm.change;

import com.google.common.collect.ImmutableList;
import lpm.fact.Fact;
import lpm.model.CompatibilityMode;
import lpm.model.Estate;
import lpm.model.id.PartitionKey;

/** Lets a partition be started in another processor compatibility mode, and starts it again with its profile. */
public record SetCompatibilityMode(PartitionKey partition, CompatibilityMode mode) implements Change {

    @Override
    public Estate applyTo(Estate estate) {
        return estate.updating(
                partition,
                changed -> changed.withCompatibilityMode(Fact.known(mode))
                        .withProfile(
                                changed.profile().map(profile -> profile.withCompatibilityMode(Fact.known(mode)))));
    }

    @Override
    public ImmutableList<Command> commands() {
        String system = partition.system().toString();
        return ImmutableList.of(
                Command.onConsole("chsyscfg -r prof -m %s -i \"name=<profile>,lpar_id=%s,lpar_proc_compat_mode=%s\""
                        .formatted(system, partition.id(), mode)),
                Command.onConsole(
                        "chsysstate -r lpar -m %s --id %s -o shutdown --immed".formatted(system, partition.id())),
                Command.onConsole(
                        "chsysstate -r lpar -m %s --id %s -o on -f <profile>".formatted(system, partition.id())));
    }
}

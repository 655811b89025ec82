package lpm.change;

import com.google.common.collect.ImmutableList;
import lpm.fact.Fact;
import lpm.model.Estate;
import lpm.model.id.PartitionKey;

/** Gives a partition another name. */
public record RenamePartition(PartitionKey partition, String name) implements Change {

    @Override
    public Estate applyTo(Estate estate) {
        return estate.updating(partition, lpar -> lpar.withName(Fact.known(name)));
    }

    @Override
    public ImmutableList<Command> commands() {
        return ImmutableList.of(Command.onConsole("chsyscfg -m %s -r lpar -i %s"
                .formatted(
                        partition.system(),
                        ShellWord.quoted("lpar_id=%s,new_name=%s".formatted(partition.id(), name)))));
    }
}

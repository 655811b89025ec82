package lpm.change;

import com.google.common.collect.ImmutableList;
import lpm.fact.Fact;
import lpm.model.Estate;
import lpm.model.MigrationState;
import lpm.model.id.PartitionKey;

/** Recovers a partition that an earlier migration left locked. */
public record ResetMigrationState(PartitionKey partition) implements Change {

    @Override
    public Estate applyTo(Estate estate) {
        return estate.updating(partition, lpar -> lpar.withMigrationState(Fact.known(MigrationState.NOT_MIGRATING)));
    }

    @Override
    public ImmutableList<Command> commands() {
        return ImmutableList.of(
                Command.onConsole("migrlpar -o r -m " + partition.system() + " --id " + partition.id()));
    }
}

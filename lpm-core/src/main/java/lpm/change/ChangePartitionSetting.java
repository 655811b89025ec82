package lpm.change;

import com.google.common.collect.ImmutableList;
import lpm.model.Estate;
import lpm.model.id.PartitionKey;

/** Sets a partition as a migration wants it. */
public record ChangePartitionSetting(PartitionKey partition, PartitionSetting setting) implements Change {

    @Override
    public Estate applyTo(Estate estate) {
        return estate.updating(partition, setting::applyTo);
    }

    @Override
    public ImmutableList<Command> commands() {
        return setting.commands(partition);
    }
}

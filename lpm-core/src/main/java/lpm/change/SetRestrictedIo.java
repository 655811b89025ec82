package lpm.change;

import com.google.common.collect.ImmutableList;
import lpm.fact.Fact;
import lpm.model.Estate;
import lpm.model.id.PartitionKey;

/** Makes an IBM i partition a restricted I/O partition: a box in its properties, to be checked while it is off. */
public record SetRestrictedIo(PartitionKey partition) implements Change {

    @Override
    public Estate applyTo(Estate estate) {
        return estate.updating(partition, lpar -> lpar.withRestrictedIo(Fact.known(true)));
    }

    @Override
    public ImmutableList<Command> commands() {
        return ImmutableList.of();
    }
}

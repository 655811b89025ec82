package lpm.change;

import com.google.common.collect.ImmutableList;
import lpm.model.Estate;
import lpm.model.id.PartitionKey;
import lpm.model.id.ProcessingUnits;

/** Gives a running partition more processing units, which its system has available. */
public record AddProcessingUnits(PartitionKey partition, ProcessingUnits amount) implements Change {

    @Override
    public Estate applyTo(Estate estate) {
        return estate.updating(
                partition,
                changed -> changed.withProcessors(changed.processors()
                        .map(all -> all.withUnits(all.units().plus(amount)))));
    }

    @Override
    public ImmutableList<Command> commands() {
        return ImmutableList.of(Command.onConsole("chhwres -r proc -m %s -o a --id %s --procunits %s"
                .formatted(partition.system(), partition.id(), amount)));
    }
}

package lpm.change;

import com.google.common.collect.ImmutableList;
import lpm.fact.Fact;
import lpm.model.Estate;
import lpm.model.id.PartitionKey;

/** Changes how many virtual processors a running partition has. */
public record SetVirtualProcessors(PartitionKey partition, int before, int after) implements Change {

    @Override
    public Estate applyTo(Estate estate) {
        return estate.updating(
                partition,
                changed -> changed.withProcessors(
                        changed.processors().map(all -> all.withVirtualProcessors(Fact.known(after)))));
    }

    @Override
    public ImmutableList<Command> commands() {
        return ImmutableList.of(Command.onConsole("chhwres -r proc -m %s -o %s --id %s --procs %s"
                .formatted(partition.system(), after > before ? "a" : "r", partition.id(), Math.abs(after - before))));
    }
}

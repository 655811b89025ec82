package lpm.change;

import com.google.common.collect.ImmutableList;
import lpm.model.Estate;
import lpm.model.id.PartitionKey;
import lpm.model.id.VirtualSlot;

/** Removes a virtual serial adapter of a partition. */
public record RemoveSerialAdapter(PartitionKey partition, VirtualSlot slot) implements Change {

    @Override
    public Estate applyTo(Estate estate) {
        return estate.updating(
                partition, lpar -> lpar.withSerialSlots(lpar.serialSlots().minus(slot::equals)));
    }

    @Override
    public ImmutableList<Command> commands() {
        return ImmutableList.of(Command.onConsole("chhwres -m %s -r virtualio --rsubtype serial -o r --id %s -s %s"
                .formatted(partition.system(), partition.id(), slot)));
    }
}

package lpm.change;

import com.google.common.collect.ImmutableList;
import lpm.model.Estate;
import lpm.model.id.LocationCode;
import lpm.model.id.PartitionKey;

/** Takes a physical adapter slot away from a partition. */
public record RemovePhysicalIoSlot(PartitionKey partition, LocationCode location) implements Change {

    @Override
    public Estate applyTo(Estate estate) {
        return estate.updating(
                partition,
                lpar -> lpar.withPhysicalIoSlots(
                        lpar.physicalIoSlots().minus(slot -> slot.location().equals(location))));
    }

    @Override
    public ImmutableList<Command> commands() {
        return ImmutableList.of(
                Command.onConsole("lshwres -r io --rsubtype slot -m " + partition.system()
                        + " -F drc_name,drc_index | grep " + location),
                Command.onConsole(
                        "chhwres -r io -m " + partition.system() + " -o r --id " + partition.id() + " -l <drc_index>"));
    }
}

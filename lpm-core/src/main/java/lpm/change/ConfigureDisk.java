package lpm.change;

import com.google.common.collect.ImmutableList;
import lpm.model.Estate;
import lpm.model.id.ViosKey;
import lpm.model.storage.PhysicalVolume;

/**
 * Makes a Virtual I/O Server look for new disks and find one.
 *
 * @param disk as it will be known there; the server chooses the name, so that the one given here is a guess
 */
public record ConfigureDisk(ViosKey server, PhysicalVolume disk) implements Change {

    @Override
    public Estate applyTo(Estate estate) {
        return estate.updating(
                server, vios -> vios.withPhysicalVolumes(vios.physicalVolumes().plus(disk)));
    }

    @Override
    public ImmutableList<Command> commands() {
        return ImmutableList.of(Command.on(server, "cfgdev"));
    }
}

package lpm.change;

import com.google.common.collect.ImmutableList;
import lpm.fact.Fact;
import lpm.model.Estate;
import lpm.model.id.ViosKey;

/**
 * Has a Virtual I/O Server look again how large the LUN behind a disk is.
 *
 * @param megabytes what it will find
 */
public record RescanDisk(ViosKey server, String disk, long megabytes) implements Change {

    @Override
    public Estate applyTo(Estate estate) {
        return estate.updating(server, Disks.editing(disk, known -> known.withSizeMegabytes(Fact.known(megabytes))));
    }

    @Override
    public ImmutableList<Command> commands() {
        return ImmutableList.of(Command.on(server, "cfgdev -dev " + disk), Command.on(server, "lspv -size"));
    }
}

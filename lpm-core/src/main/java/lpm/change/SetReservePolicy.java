package lpm.change;

import com.google.common.collect.ImmutableList;
import lpm.fact.Fact;
import lpm.model.Estate;
import lpm.model.id.ViosKey;
import lpm.model.storage.ReservePolicy;

/** Sets the {@code reserve_policy} of a disk on one Virtual I/O Server. Refused by the server while the disk is open. */
public record SetReservePolicy(ViosKey server, String disk, ReservePolicy policy) implements Change {

    @Override
    public Estate applyTo(Estate estate) {
        return estate.updating(server, Disks.editing(disk, volume -> volume.withReservePolicy(Fact.known(policy))));
    }

    @Override
    public ImmutableList<Command> commands() {
        return ImmutableList.of(Command.on(server, "chdev -dev " + disk + " -attr reserve_policy=" + policy));
    }
}

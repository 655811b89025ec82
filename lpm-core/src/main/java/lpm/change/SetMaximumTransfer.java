package lpm.change;

import com.google.common.collect.ImmutableList;
import lpm.fact.Fact;
import lpm.model.Estate;
import lpm.model.id.ViosKey;

/** Sets how many bytes a server sends to a disk at a time. */
public record SetMaximumTransfer(ViosKey server, String disk, long bytes) implements Change {

    @Override
    public Estate applyTo(Estate estate) {
        return estate.updating(server, Disks.editing(disk, known -> known.withMaximumTransferBytes(Fact.known(bytes))));
    }

    @Override
    public ImmutableList<Command> commands() {
        return ImmutableList.of(Command.on(server, "chdev -dev %s -attr max_transfer=0x%x".formatted(disk, bytes)));
    }
}

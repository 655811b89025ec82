package lpm.change;

import com.google.common.collect.ImmutableList;
import lpm.model.Estate;
import lpm.model.storage.HostMapping;
import lpm.model.storage.StorageSystem;

/**
 * Shows a LUN of a storage system to a host, which must then look for it ({@link ConfigureDisk}).
 *
 * @param storage the storage system
 * @param mapping the LUN and the host, a Virtual I/O Server by its name
 */
public record MapLogicalUnit(String storage, HostMapping mapping) implements Change {

    @Override
    public Estate applyTo(Estate estate) {
        StorageSystem known = estate.storageSystems()
                .get(storage)
                .orElseThrow(() -> new IllegalArgumentException("no storage system " + storage + " in the estate"));
        return estate.with(known.withHostMappings(
                known.hostMappings().minus(mapping::equals).plus(mapping)));
    }

    /** In the words of Storwize; other storage systems have their own. */
    @Override
    public ImmutableList<Command> commands() {
        return ImmutableList.of(new Command(
                storage,
                "mkvdiskhostmap -host " + ShellWord.of(mapping.host()) + " " + ShellWord.of(mapping.logicalUnit())));
    }
}

package lpm.change;

import com.google.common.collect.ImmutableList;
import lpm.fact.Listing;
import lpm.model.Estate;
import lpm.model.id.MachineTypeModelSerial;

/** Creates a shared memory pool, which one Virtual I/O Server pages for. */
public record CreateSharedMemoryPool(MachineTypeModelSerial system, String server) implements Change {

    @Override
    public Estate applyTo(Estate estate) {
        return estate.updating(
                system, changed -> changed.withPagingServers(Listing.complete(ImmutableList.of(server))));
    }

    @Override
    public ImmutableList<Command> commands() {
        return ImmutableList.of(Command.onConsole(
                "chhwres -r mempool -m %s -o a -a \"pool_mem=<MB>,max_pool_mem=<MB>,paging_vios_names=%s\""
                        .formatted(system, server)));
    }
}

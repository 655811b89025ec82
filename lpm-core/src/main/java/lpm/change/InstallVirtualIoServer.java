package lpm.change;

import com.google.common.collect.ImmutableList;
import lpm.model.Estate;
import lpm.model.VirtualIoServer;

/**
 * Creates a Virtual I/O Server, installs it, and gives it its disks and bridges: a procedure of many steps.
 *
 * @param server as it will be, its managed system included
 */
public record InstallVirtualIoServer(VirtualIoServer server) implements Change {

    @Override
    public Estate applyTo(Estate estate) {
        Estate with = estate.with(server);
        return server.system()
                .value()
                .map(system -> with.updating(
                        system,
                        known -> known.withVirtualIoServers(known.virtualIoServers()
                                .minus(server.name()::equals)
                                .plus(server.name()))))
                .orElse(with);
    }

    @Override
    public ImmutableList<Command> commands() {
        return ImmutableList.of();
    }
}

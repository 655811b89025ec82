package lpm.change;

import com.google.common.collect.ImmutableList;
import lpm.model.Estate;
import lpm.model.id.ViosKey;

/**
 * Lets two movers reach one another over IP: an address, a route or a firewall between them, for a person to find out.
 *
 * @param to the mover of the destination
 */
public record ConnectMovers(ViosKey from, ViosKey to) implements Change {

    @Override
    public Estate applyTo(Estate estate) {
        return estate.updating(
                from,
                vios -> vios.withReachableMovers(
                        vios.reachableMovers().minus(to.name()::equals).plus(to.name())));
    }

    @Override
    public ImmutableList<Command> commands() {
        return ImmutableList.of(
                Command.on(from, "lstcpip -interfaces"),
                Command.on(from, "lstcpip -routtable"),
                Command.on(from, "ping <an address of %s>".formatted(to.name())));
    }
}

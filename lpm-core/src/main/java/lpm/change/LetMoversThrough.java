package lpm.change;

import com.google.common.collect.ImmutableList;
import lpm.fact.Fact;
import lpm.model.Estate;
import lpm.model.id.ViosKey;

/** Lets traffic between movers through a server: a lower level of security, or a secure IP tunnel that a person sets up. */
public record LetMoversThrough(ViosKey server) implements Change {

    @Override
    public Estate applyTo(Estate estate) {
        return estate.updating(server, vios -> vios.withBlocksMoverTraffic(Fact.known(false)));
    }

    @Override
    public ImmutableList<Command> commands() {
        return ImmutableList.of(
                Command.on(server, "viosecure -view -nonint"),
                Command.on(server, "viosecure -firewall view"),
                Command.on(server, "viosecure -level medium -apply"));
    }
}

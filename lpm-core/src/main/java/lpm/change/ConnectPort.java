package lpm.change;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import lpm.fact.Fact;
import lpm.model.Estate;
import lpm.model.id.ViosKey;

/**
 * Connects a Fibre Channel port of a Virtual I/O Server to a switch that supports virtual ports.
 *
 * @param fabricName the fabric of that switch, where it matters which
 */
public record ConnectPort(ViosKey server, String port, Optional<String> fabricName) implements Change {

    @Override
    public Estate applyTo(Estate estate) {
        return estate.updating(
                server,
                vios -> vios.withFibreChannelPorts(vios.fibreChannelPorts()
                        .replacing(
                                known -> known.name().equals(port),
                                known -> known.withFabric(Fact.known(true))
                                        .withFabricName(
                                                Fact.ofOptional(fabricName).or(known.fabricName())))));
    }

    @Override
    public ImmutableList<Command> commands() {
        return ImmutableList.of();
    }
}

package lpm.change;

import com.google.common.collect.ImmutableList;
import lpm.fact.Fact;
import lpm.model.Estate;
import lpm.model.id.ViosKey;

/** Maps as many clients of a Fibre Channel port of a Virtual I/O Server to another port as leave these connections free. */
public record FreePortConnections(ViosKey server, String port, int connections) implements Change {

    @Override
    public Estate applyTo(Estate estate) {
        return estate.updating(
                server,
                vios -> vios.withFibreChannelPorts(vios.fibreChannelPorts()
                        .replacing(
                                known -> known.name().equals(port),
                                known -> known.withAvailablePorts(Fact.known(connections)))));
    }

    @Override
    public ImmutableList<Command> commands() {
        return ImmutableList.of(Command.on(server, "vfcmap -vadapter <vfchost of another client> -fcp <other port>"));
    }
}

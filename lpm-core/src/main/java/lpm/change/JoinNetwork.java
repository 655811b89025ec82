package lpm.change;

import com.google.common.collect.ImmutableList;
import lpm.fact.Fact;
import lpm.model.Estate;
import lpm.model.id.MachineTypeModelSerial;

/** Connects the bridges of a system to an Ethernet network: cables, switches and their ports, for a person. */
public record JoinNetwork(MachineTypeModelSerial system, String network) implements Change {

    @Override
    public Estate applyTo(Estate estate) {
        return estate.updating(system, server -> server.withEthernetNetwork(Fact.known(network)));
    }

    @Override
    public ImmutableList<Command> commands() {
        return ImmutableList.of();
    }
}

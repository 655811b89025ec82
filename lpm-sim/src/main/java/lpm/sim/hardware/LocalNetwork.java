package lpm.sim.hardware;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import lpm.fact.Fact;
import lpm.model.Estate;
import lpm.model.VirtualIoServer;
import lpm.model.id.MachineTypeModelSerial;
import lpm.model.id.VlanId;

/**
 * The local network: which frames of a virtual switch reach a physical network. A server whose trunk adapters nobody
 * captured, or a virtual switch nobody named, lets them pass.
 */
public record LocalNetwork(Estate estate) {

    /** Whether frames of a VLAN get out of the system through a running server. */
    public boolean delivers(MachineTypeModelSerial system, VlanId vlan, Fact<String> virtualSwitch) {
        return servers(system).stream()
                .filter(server -> new SimulatedServer(server).silence().isEmpty())
                .anyMatch(server -> !server.bridges(vlan, virtualSwitch).isKnownAnd(bridged -> !bridged));
    }

    /** The servers that could bridge. */
    public ImmutableList<VirtualIoServer> servers(MachineTypeModelSerial system) {
        return estate.virtualIoServersOf(Optional.of(system));
    }
}

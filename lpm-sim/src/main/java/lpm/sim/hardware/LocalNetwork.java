package lpm.sim.hardware;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import lpm.fact.Fact;
import lpm.model.Estate;
import lpm.model.LogicalPartition;
import lpm.model.VirtualIoServer;
import lpm.model.id.MachineTypeModelSerial;
import lpm.model.id.PartitionKey;
import lpm.model.id.VlanId;
import lpm.model.network.VirtualEthernetAdapter;

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

    /** Whether a system is known to have nothing that joins a virtual network to a physical one. */
    public boolean isIsland(MachineTypeModelSerial system) {
        return servers(system).stream()
                .allMatch(server ->
                        server.sharedEthernetAdapters().contains(any -> true).isKnownAnd(any -> !any)
                                && !server.ethernetAdapters()
                                        .containsFact(VirtualEthernetAdapter::trunk)
                                        .isKnownAnd(any -> any));
    }

    /** Another partition of the system that is known to have the MAC address of an adapter: switches learn where either is. */
    public Optional<LogicalPartition> twin(PartitionKey partition, VirtualEthernetAdapter adapter) {
        return estate.partitionsOf(partition.system()).stream()
                .filter(other -> !other.key().equals(partition))
                .filter(other -> other.ethernetAdapters().stream()
                        .anyMatch(theirs -> theirs.macAddress()
                                .equalTo(adapter.macAddress())
                                .isKnownAnd(same -> same)))
                .findFirst();
    }

    /** The servers that could bridge. */
    public ImmutableList<VirtualIoServer> servers(MachineTypeModelSerial system) {
        return estate.virtualIoServersOf(Optional.of(system));
    }
}

package lpm.sim.hardware;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import lpm.fact.Fact;
import lpm.model.Estate;
import lpm.model.LogicalPartition;
import lpm.model.PartitionState;
import lpm.model.VirtualIoServer;
import lpm.model.id.MachineTypeModelSerial;
import lpm.model.id.PartitionKey;
import lpm.model.id.ViosKey;
import lpm.model.id.VlanId;
import lpm.model.network.VirtualEthernetAdapter;

/**
 * The local network: which frames of a virtual switch reach a physical network, and where its switches send those that come back.
 * A server whose trunk adapters nobody captured, or a virtual switch nobody named, lets them pass.
 *
 * @param down servers that have crashed, whatever was captured of them
 */
public record LocalNetwork(Estate estate, ImmutableSet<ViosKey> down) {

    /** The local network while no server has crashed. */
    public LocalNetwork(Estate estate) {
        this(estate, ImmutableSet.of());
    }

    /**
     * Where frames of a VLAN get out of the system: by the running server whose trunk adapter has the lowest priority number, so
     * that the next one takes over from a server that is down. Bridges whose priority nobody captured come last.
     *
     * @return empty if no running server carries the frames: they are dropped
     */
    public Optional<SwitchPort> wayOut(MachineTypeModelSerial system, VlanId vlan, Fact<String> virtualSwitch) {
        return running(system, vlan, virtualSwitch)
                .filter(server -> !down.contains(server.key()))
                .flatMap(server -> trunks(server, vlan, virtualSwitch))
                .min(Comparator.comparingInt(trunk -> trunk.priority().value().orElse(Integer.MAX_VALUE)))
                .map(Trunk::port);
    }

    /** The servers that carry frames of a VLAN, or would but for a crash. */
    public ImmutableSet<ViosKey> carriers(MachineTypeModelSerial system, VlanId vlan, Fact<String> virtualSwitch) {
        return running(system, vlan, virtualSwitch).map(VirtualIoServer::key).collect(ImmutableSet.toImmutableSet());
    }

    private Stream<VirtualIoServer> running(MachineTypeModelSerial system, VlanId vlan, Fact<String> virtualSwitch) {
        return servers(system).stream()
                .filter(server -> !server.state().isKnownAnd(state -> !state.equals(PartitionState.RUNNING)))
                .filter(server -> !server.bridges(vlan, virtualSwitch).isKnownAnd(bridged -> !bridged));
    }

    /** The switches once adapters have sent a frame in each of their VLANs from a system. */
    public ForwardingTable announced(
            ForwardingTable switches, MachineTypeModelSerial system, Iterable<VirtualEthernetAdapter> adapters) {
        ForwardingTable heard = switches;
        for (VirtualEthernetAdapter adapter : adapters) {
            for (VlanId vlan : adapter.vlans()) {
                Optional<SwitchPort> port = wayOut(system, vlan, adapter.virtualSwitch());
                heard = port.isPresent() ? heard.heard(adapter, vlan, port.orElseThrow()) : heard;
            }
        }
        return heard;
    }

    private record Trunk(SwitchPort port, Fact<Integer> priority) {}

    /** Those that carry the frames or may; where a server has none, it is not known which of its adapters does. */
    private static Stream<Trunk> trunks(VirtualIoServer server, VlanId vlan, Fact<String> virtualSwitch) {
        ImmutableList<Trunk> known = server.sharedEthernetAdapters().stream()
                .flatMap(bridge -> bridge.trunkAdapters().stream()
                        .filter(trunk -> trunk.carries(vlan).isKnownAnd(carries -> carries))
                        .filter(trunk ->
                                !trunk.virtualSwitch().equalTo(virtualSwitch).isKnownAnd(same -> !same))
                        .map(trunk ->
                                new Trunk(new SwitchPort(server.key(), Optional.of(bridge.name())), trunk.priority())))
                .collect(ImmutableList.toImmutableList());
        return known.isEmpty()
                ? Stream.of(new Trunk(new SwitchPort(server.key(), Optional.empty()), Fact.unknown()))
                : known.stream();
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

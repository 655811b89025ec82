package lpm.sim.hardware;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import lpm.fact.Fact;
import lpm.model.Estate;
import lpm.model.LogicalPartition;
import lpm.model.PartitionState;
import lpm.model.VirtualIoServer;
import lpm.model.id.MachineTypeModelSerial;
import lpm.model.id.PartitionKey;
import lpm.model.id.ViosKey;
import lpm.model.id.VlanId;
import lpm.model.network.SharedEthernetAdapter;
import lpm.model.network.TrunkAdapter;
import lpm.model.network.VirtualEthernetAdapter;

/**
 * The local network: which frames of a virtual switch reach a physical network, and where its switches send those that come back.
 * A server whose trunk adapters nobody captured, or a virtual switch nobody named, lets them pass.
 *
 * @param down servers that have crashed, whatever was captured of them
 */
public record LocalNetwork(Estate estate, ImmutableSet<ViosKey> down) {

    private static final Comparator<Trunk> BY_PRIORITY =
            Comparator.comparingInt(trunk -> trunk.priority().value().orElse(Integer.MAX_VALUE));

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
        List<Trunk> trunks = new ArrayList<>();
        for (VirtualIoServer server : servers(system)) {
            if (carries(server, vlan, virtualSwitch) && !down.contains(server.key())) {
                trunks.addAll(trunks(server, vlan, virtualSwitch));
            }
        }
        return trunks.isEmpty()
                ? Optional.empty()
                : Optional.of(Collections.min(trunks, BY_PRIORITY).port());
    }

    /**
     * The servers that carry frames of a VLAN, those that have crashed among them: how a partition fares, and whether a way out is
     * lost, follows from which of them are down. A server that was captured as not running is none: the partition never had it.
     */
    public ImmutableSet<ViosKey> carriers(MachineTypeModelSerial system, VlanId vlan, Fact<String> virtualSwitch) {
        ImmutableSet.Builder<ViosKey> carriers = ImmutableSet.builder();
        for (VirtualIoServer server : servers(system)) {
            if (carries(server, vlan, virtualSwitch)) {
                carriers.add(server.key());
            }
        }
        return carriers.build();
    }

    /** Whether a running server is known to carry frames of a VLAN, or was until it crashed. */
    public boolean isKnownToBeCarried(MachineTypeModelSerial system, VlanId vlan, Fact<String> virtualSwitch) {
        return servers(system).stream()
                .anyMatch(server -> carries(server, vlan, virtualSwitch)
                        && server.bridges(vlan, virtualSwitch).isKnownAnd(bridged -> bridged));
    }

    private static boolean carries(VirtualIoServer server, VlanId vlan, Fact<String> virtualSwitch) {
        return !server.state().isKnownAnd(state -> !state.equals(PartitionState.RUNNING))
                && !server.bridges(vlan, virtualSwitch).isKnownAnd(bridged -> !bridged);
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

    private record Trunk(SwitchPort port, Fact<Integer> priority) {

        static Trunk of(VirtualIoServer server, SharedEthernetAdapter bridge, TrunkAdapter trunk) {
            return new Trunk(new SwitchPort(server.key(), Optional.of(bridge.name())), trunk.priority());
        }
    }

    /** Those that carry the frames or may; where a server has none, it is not known which of its adapters does. */
    private static List<Trunk> trunks(VirtualIoServer server, VlanId vlan, Fact<String> virtualSwitch) {
        List<Trunk> known = new ArrayList<>();
        for (SharedEthernetAdapter bridge : server.sharedEthernetAdapters().items()) {
            for (TrunkAdapter trunk : bridge.trunkAdapters().items()) {
                if (trunk.carries(vlan).isKnownAnd(carries -> carries)
                        && !trunk.virtualSwitch().equalTo(virtualSwitch).isKnownAnd(same -> !same)) {
                    known.add(Trunk.of(server, bridge, trunk));
                }
            }
        }
        return known.isEmpty()
                ? ImmutableList.of(new Trunk(new SwitchPort(server.key(), Optional.empty()), Fact.unknown()))
                : known;
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
                .filter(other -> other.ethernetAdapters()
                        .shows(theirs -> theirs.macAddress()
                                .equalTo(adapter.macAddress())
                                .isKnownAnd(same -> same)))
                .findFirst();
    }

    /** The servers that could bridge. */
    public ImmutableList<VirtualIoServer> servers(MachineTypeModelSerial system) {
        return estate.virtualIoServersOf(Optional.of(system));
    }
}

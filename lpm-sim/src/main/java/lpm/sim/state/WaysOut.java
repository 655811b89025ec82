package lpm.sim.state;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.stream.Stream;
import lpm.model.VirtualIoServer;
import lpm.model.id.MachineTypeModelSerial;
import lpm.model.id.PartitionKey;
import lpm.model.id.ViosKey;
import lpm.model.id.VirtualSlot;

/**
 * By which Virtual I/O Servers a partition reaches networks on a side: for each VLAN of its virtual Ethernet adapters those that
 * carry its frames, and for each of its virtual NICs those that stand behind it.
 */
public final class WaysOut {

    private WaysOut() {}

    /** The servers of each way on the side that owns the partition; a way that has none is left out. */
    public static ImmutableList<ImmutableSet<ViosKey>> of(HardwareState state) {
        MovePlan plan = state.plan();
        Optional<PartitionKey> owned = state.owner() == Owner.DST
                ? plan.target()
                : Optional.of(plan.partition().key());
        return owned.filter(state.estate().partitions()::containsKey).stream()
                .flatMap(key -> Stream.concat(ofVlans(state, key.system()), ofVirtualNics(state, key)))
                .filter(servers -> !servers.isEmpty())
                .distinct()
                .collect(ImmutableList.toImmutableList());
    }

    /** The servers of a system that carry the frames of each VLAN of the partition; a VLAN that nobody carries has none. */
    public static Stream<ImmutableSet<ViosKey>> ofVlans(HardwareState state, MachineTypeModelSerial system) {
        return state.plan().partition().ethernetAdapters().stream()
                .flatMap(adapter -> adapter.vlans().stream()
                        .map(vlan -> state.network().carriers(system, vlan, adapter.virtualSwitch())));
    }

    private static Stream<ImmutableSet<ViosKey>> ofVirtualNics(HardwareState state, PartitionKey key) {
        return state.estate().partition(key).virtualNicAdapters().stream().map(nic -> hosts(state, key, nic.slot()));
    }

    private static ImmutableSet<ViosKey> hosts(HardwareState state, PartitionKey key, VirtualSlot slot) {
        return state.estate().virtualIoServersOf(Optional.of(key.system())).stream()
                .filter(server -> server.virtualNicServers().stream()
                        .anyMatch(host -> host.client().isKnownAnd(key.id()::equals)
                                && host.clientSlot().isKnownAnd(slot::equals)))
                .map(VirtualIoServer::key)
                .collect(ImmutableSet.toImmutableSet());
    }
}

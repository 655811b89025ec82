package lpm.sim.state;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.stream.Collectors;
import lpm.model.LogicalPartition;
import lpm.model.id.MachineTypeModelSerial;
import lpm.model.id.ViosKey;

/**
 * The console's RMC connection to a partition that runs AIX or Linux, by what carries it: the Virtual I/O Servers that carry the
 * VLANs of the partition. It is lost while all of them are down.
 */
final class PartitionConnection {

    private PartitionConnection() {}

    /**
     * Why the connection is lost. It is not where nobody knows by which way the console reaches the partition: where no VLAN is
     * known to be carried, not all virtual Ethernet adapters are known, or there are virtual NICs too.
     */
    static Optional<String> lost(HardwareState state) {
        ImmutableMap<ViosKey, String> down = state.conditions().downServers();
        if (down.isEmpty() || !state.plan().needsPartitionRmc()) {
            return Optional.empty();
        }
        LogicalPartition partition = state.plan().partition();
        return Optional.of(partition.system())
                .filter(source -> state.owner() != Owner.DST)
                .or(() -> state.plan().destination())
                .filter(system -> isKnown(partition, state, system))
                .map(system -> WaysOut.ofVlans(state, system)
                        .flatMap(ImmutableSet::stream)
                        .collect(ImmutableSet.toImmutableSet()))
                .filter(down.keySet()::containsAll)
                .map(carriers -> carriers.stream().map(down::get).collect(Collectors.joining(" and ")));
    }

    private static boolean isKnown(LogicalPartition partition, HardwareState state, MachineTypeModelSerial system) {
        return partition.ethernetAdapters().isComplete()
                && partition.virtualNicAdapters().items().isEmpty()
                && partition.ethernetAdapters().stream()
                        .anyMatch(adapter -> adapter.vlans().stream()
                                .anyMatch(vlan ->
                                        state.network().isKnownToBeCarried(system, vlan, adapter.virtualSwitch())));
    }
}

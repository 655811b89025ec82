package lpm.sim.console;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.Collectors;
import lpm.fact.Fact;
import lpm.model.LogicalPartition;
import lpm.model.network.VirtualNicAdapter;
import lpm.model.network.VirtualNicBackingDevice;

/** What a management console lists of virtual NICs, one line each. */
final class VirtualNicRecords {

    private VirtualNicRecords() {}

    static Fact<String> adapters(Residents residents) {
        return residents.lists(
                server -> Fact.known(ImmutableList.of()),
                partition -> partition
                        .virtualNicAdapters()
                        .whole()
                        .map(all -> Residents.each(all, each -> adapter(partition, each))));
    }

    private static ConsoleRecord adapter(LogicalPartition partition, VirtualNicAdapter adapter) {
        ConsoleRecord line = Residents.named(partition)
                .with("slot_num", adapter.slot())
                .with(
                        "port_vlan_id",
                        adapter.portVlan()
                                .map(vlan -> vlan.map(Object::toString).orElse("0")))
                .with("mac_addr", adapter.macAddress())
                .flag("auto_priority_failover", adapter.autoPriorityFailover());
        return adapter.backingDevices().isComplete()
                ? line.with(
                        "backing_devices",
                        adapter.backingDevices().stream()
                                .map(VirtualNicRecords::device)
                                .collect(Collectors.joining(",")))
                : line;
    }

    private static String device(VirtualNicBackingDevice device) {
        return "sriov/%s/%s/%s/%s/%s/%s/%s/%s/%s/%s"
                .formatted(
                        text(device.serverName()),
                        text(device.server()),
                        device.sriovAdapter(),
                        device.physicalPort(),
                        text(device.logicalPort()),
                        text(device.capacity()),
                        text(device.capacity()),
                        text(device.failoverPriority()),
                        text(device.maximumCapacity()),
                        text(device.maximumCapacity()));
    }

    private static String text(Fact<?> fact) {
        return Optional.of(fact).flatMap(Fact::value).map(Object::toString).orElse("");
    }
}

package lpm.rest;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import lpm.fact.Listing;
import lpm.model.Estate;
import lpm.model.LogicalPartition;
import lpm.model.ManagedSystem;
import lpm.model.VirtualIoServer;
import lpm.model.id.MachineTypeModelSerial;
import lpm.origin.Capture;

/** An answer to the question for all objects of one owner: what is not in it, the owner does not have. */
final class WholeLists {

    private WholeLists() {}

    /** The capture with the list that the answer is known to be the whole of. */
    static Capture of(Address self, Capture capture, int objects, RestNames names) {
        Estate estate = capture.estate();
        Optional<MachineTypeModelSerial> system = self.idOf("ManagedSystem").flatMap(names::system);
        Optional<Estate> whole = Optional.empty();
        if (self.isAllOf("VirtualSwitch", "ManagedSystem")) {
            whole = system.map(estate::managedSystem)
                    .filter(found -> found.virtualSwitches().items().size() == objects)
                    .map(found -> estate.with(switches(found)));
        } else if (self.isAllOf("VirtualIOServer", "ManagedSystem")) {
            whole = system.map(estate::managedSystem)
                    .filter(found -> estate.virtualIoServers().size() == objects)
                    .map(found -> estate.with(servers(found, estate)));
        } else if (self.isAllOf("ClientNetworkAdapter", "LogicalPartition")) {
            whole = estate.partitions().stream()
                    .findFirst()
                    .filter(found -> found.ethernetAdapters().items().size() == objects)
                    .map(found -> estate.with(adapters(found)));
        }
        return whole.map(capture::with).orElse(capture);
    }

    private static ManagedSystem switches(ManagedSystem system) {
        return system.withVirtualSwitches(
                Listing.complete(system.virtualSwitches().items()));
    }

    private static ManagedSystem servers(ManagedSystem system, Estate estate) {
        return system.withVirtualIoServers(Listing.complete(estate.virtualIoServers().stream()
                .map(VirtualIoServer::name)
                .sorted()
                .collect(ImmutableList.toImmutableList())));
    }

    private static LogicalPartition adapters(LogicalPartition partition) {
        return partition.withEthernetAdapters(
                Listing.complete(partition.ethernetAdapters().items()));
    }
}

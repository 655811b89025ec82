package lpm.report;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.Estate;
import lpm.model.LogicalPartition;
import lpm.model.ManagedSystem;
import lpm.model.MobilityCapability;
import lpm.model.VirtualIoServer;
import lpm.model.storage.PhysicalVolume;

/** What an estate is silent about. */
final class Unknowns {

    private Unknowns() {}

    /** An object with the attributes that nobody has captured. */
    record Line(String object, ImmutableList<String> attributes) {}

    static ImmutableList<Line> of(Estate estate) {
        List<Line> lines = new ArrayList<>();
        estate.managedSystems().stream()
                .sorted(Comparator.comparing(ManagedSystem::id))
                .forEach(system -> add(lines, system.label(), system(system)));
        estate.partitions().stream()
                .sorted(Comparator.comparing(LogicalPartition::key))
                .forEach(
                        partition -> add(lines, partition.label() + " of " + partition.system(), partition(partition)));
        estate.virtualIoServers().stream()
                .sorted(Comparator.comparing(VirtualIoServer::key))
                .forEach(server -> {
                    add(lines, server.name(), server(server));
                    server.physicalVolumes().stream()
                            .forEach(disk -> add(lines, disk.name() + " on " + server.name(), disk(disk)));
                });
        return ImmutableList.copyOf(lines);
    }

    private static void add(List<Line> lines, String object, Attributes attributes) {
        if (!attributes.unknown.isEmpty()) {
            lines.add(new Line(object, ImmutableList.copyOf(attributes.unknown)));
        }
    }

    private static Attributes system(ManagedSystem system) {
        Attributes attributes = new Attributes()
                .fact("name", system.name())
                .fact("state", system.state())
                .fact("management console", system.managementConsole())
                .fact("available memory", system.availableMemoryMegabytes())
                .fact("available processing units", system.availableProcessingUnits())
                .fact("logical memory block", system.logicalMemoryBlockMegabytes())
                .list("virtual switches", system.virtualSwitches());
        for (MobilityCapability capability : MobilityCapability.values()) {
            attributes.fact(capability.toString(), system.capable(capability));
        }
        return attributes;
    }

    private static Attributes partition(LogicalPartition partition) {
        return new Attributes()
                .fact("name", partition.name())
                .fact("environment", partition.environment())
                .fact("release of the operating system", partition.osRelease())
                .fact("state", partition.state())
                .fact("migration state", partition.migrationState())
                .fact("profile", partition.profile())
                .fact("memory", partition.memory())
                .fact("processors", partition.processors())
                .fact("restricted I/O", partition.restrictedIo())
                .list("virtual SCSI adapters", partition.scsiAdapters())
                .list("virtual Ethernet adapters", partition.ethernetAdapters())
                .list("media devices", partition.mediaDevices())
                .list("physical I/O slots", partition.physicalIoSlots());
    }

    private static Attributes server(VirtualIoServer server) {
        return new Attributes()
                .fact("managed system", server.system())
                .fact("partition id", server.id())
                .fact("state", server.state())
                .fact("mover service partition", server.moverServicePartition())
                .list("disks", server.physicalVolumes())
                .list("virtual SCSI server adapters", server.serverAdapters())
                .list("shared Ethernet adapters", server.sharedEthernetAdapters())
                .list("other virtual slots", server.otherVirtualSlots())
                .fact("maximum virtual slots", server.maximumVirtualSlots());
    }

    private static Attributes disk(PhysicalVolume disk) {
        return new Attributes()
                .fact("identifier", Fact.ofOptional(disk.identity().name()))
                .fact("size", disk.sizeMegabytes())
                .fact("reserve policy", disk.reservePolicy());
    }

    /** Collects the names of what is unknown. */
    private static final class Attributes {
        private final List<String> unknown = new ArrayList<>();

        Attributes fact(String name, Fact<?> fact) {
            if (!fact.isKnown()) {
                unknown.add(name);
            }
            return this;
        }

        Attributes list(String name, Listing<?> listing) {
            if (!listing.isComplete()) {
                unknown.add(listing.items().isEmpty() ? name : "other " + name);
            }
            return this;
        }
    }
}

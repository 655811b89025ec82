package lpm.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.Estate;
import lpm.model.LogicalPartition;
import lpm.model.ManagedSystem;
import lpm.model.MobilityCapability;
import lpm.model.VirtualIoServer;
import lpm.model.storage.FibreChannelPort;
import lpm.model.storage.PhysicalVolume;
import lpm.model.storage.VirtualFibreChannelMapping;
import lpm.rules.Captures;
import lpm.rules.Missing;
import lpm.rules.ServerCapture;

/** What an estate is silent about. */
final class Unknowns {

    /** Capabilities that have to do with one kind of partition, and are no business of {@code lslparmigr}. */
    private static final ImmutableSet<MobilityCapability> OF_PARTITIONS = Sets.immutableEnumSet(
            MobilityCapability.ACTIVE_MEMORY_EXPANSION,
            MobilityCapability.SIMPLIFIED_REMOTE_RESTART,
            MobilityCapability.SECURE_BOOT,
            MobilityCapability.KEYSTORE,
            MobilityCapability.MEMORY_SHARING,
            MobilityCapability.STATION_INTERFACES,
            MobilityCapability.PERSISTENT_MEMORY_MOBILITY,
            MobilityCapability.PAGE_TABLE_RATIO);

    private Unknowns() {}

    /** An object with the attributes that nobody has captured. */
    record Line(String object, ImmutableList<Attribute> attributes) {}

    /** An attribute that nobody has captured, and how to. */
    record Attribute(String name, Missing missing) {}

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
                            .forEach(disk -> add(lines, disk.name() + " on " + server.name(), disk(server, disk)));
                    server.fibreChannelMappings().stream()
                            .forEach(mapping ->
                                    add(lines, mapping.name() + " on " + server.name(), mapping(server, mapping)));
                    server.fibreChannelPorts().stream()
                            .forEach(port -> add(lines, port.name() + " on " + server.name(), port(server, port)));
                });
        return ImmutableList.copyOf(lines);
    }

    private static void add(List<Line> lines, String object, Attributes attributes) {
        if (!attributes.unknown.isEmpty()) {
            lines.add(new Line(object, ImmutableList.copyOf(attributes.unknown)));
        }
    }

    private static Attributes system(ManagedSystem system) {
        Captures console = Captures.of(system.id());
        Attributes attributes = new Attributes()
                .fact("name", system.name(), console.system())
                .fact("state", system.state(), console.system())
                .fact("management console", system.managementConsole(), console.system())
                .list("Virtual I/O Servers", system.virtualIoServers(), console.partitions())
                .list("partitions", system.partitions(), console.partitions())
                .fact("configurable memory", system.configurableMemoryMegabytes(), console.systemMemory())
                .fact("available memory", system.availableMemoryMegabytes(), console.systemMemory())
                .fact("configurable processing units", system.configurableProcessingUnits(), console.systemProcessors())
                .fact("available processing units", system.availableProcessingUnits(), console.systemProcessors())
                .fact("logical memory block", system.logicalMemoryBlockMegabytes(), console.systemMemory())
                .fact("firmware level", system.firmwareLevel(), console.firmware())
                .fact("detailed state", system.detailedState(), console.system())
                .fact("maximum partitions", system.maximumPartitions(), console.system())
                .list("processor compatibility modes", system.compatibilityModes(), console.system())
                .fact("active migrations", system.activeMigrations(), console.mobility())
                .fact("supported active migrations", system.supportedActiveMigrations(), console.mobility())
                .fact("inactive migrations", system.inactiveMigrations(), console.mobility())
                .fact("supported inactive migrations", system.supportedInactiveMigrations(), console.mobility())
                .fact("inactive partition mobility policy", system.inactiveProfilePolicy(), console.mobility())
                .fact(
                        "minimum units per virtual processor",
                        system.minimumUnitsPerVirtualProcessor(),
                        console.systemProcessors())
                .list("SR-IOV adapters", system.sriovAdapters(), console.sriovAdapters())
                .list("virtual switches", system.virtualSwitches(), console.virtualSwitches());
        for (MobilityCapability capability : MobilityCapability.values()) {
            attributes.fact(
                    capability.toString(),
                    system.capable(capability),
                    OF_PARTITIONS.contains(capability) ? console.system() : console.mobility());
        }
        return attributes;
    }

    private static Attributes partition(LogicalPartition partition) {
        Captures console = Captures.of(partition.system());
        return new Attributes()
                .fact("name", partition.name(), console.partitions())
                .fact("environment", partition.environment(), console.partitions())
                .fact("release of the operating system", partition.osRelease(), console.partitions())
                .fact("state", partition.state(), console.partitions())
                .fact("RMC connection", partition.rmcActive(), console.partitions())
                .fact("migration state", partition.migrationState(), console.migrations())
                .fact("profile", partition.profile(), console.profiles())
                .fact("memory", partition.memory(), console.partitionMemory())
                .fact("processors", partition.processors(), console.partitionProcessors())
                .fact("processor compatibility mode", partition.compatibilityMode(), console.partitions())
                .fact("restricted I/O", partition.restrictedIo(), console.partitions())
                .list("virtual SCSI adapters", partition.scsiAdapters(), console.scsiAdapters())
                .list(
                        "virtual Fibre Channel adapters",
                        partition.fibreChannelAdapters(),
                        console.fibreChannelAdapters())
                .list("virtual Ethernet adapters", partition.ethernetAdapters(), console.ethernetAdapters())
                .list("virtual NICs", partition.virtualNicAdapters(), console.virtualNics())
                .list("media devices", partition.mediaDevices(), console.physicalSlots())
                .list("physical I/O slots", partition.physicalIoSlots(), console.physicalSlots())
                .fact("maximum virtual slots", partition.maximumVirtualSlots(), console.maximumVirtualSlots())
                .settings(partition, console);
    }

    private static Attributes server(VirtualIoServer server) {
        Captures console = Captures.ofConsoleOf(server);
        return new Attributes()
                .fact("managed system", server.system(), Captures.mappings(server))
                .fact("partition id", server.id(), Captures.mappings(server))
                .fact("state", server.state(), console.partitions())
                .fact("mover service partition", server.moverServicePartition(), console.partitions())
                .fact("RMC connection", server.rmcActive(), console.partitions())
                .fact("level", server.ioslevel(), Captures.ioslevel(server))
                .fact(
                        "concurrent migrations",
                        server.concurrentMigrations(),
                        on(server, ServerCapture.CONCURRENT_MIGRATIONS.command()))
                .list("disks", server.physicalVolumes(), Captures.disks(server))
                .list("virtual SCSI server adapters", server.serverAdapters(), Captures.mappings(server))
                .list(
                        "virtual Fibre Channel server adapters",
                        server.fibreChannelMappings(),
                        Captures.fibreChannel(server))
                .list("Fibre Channel ports", server.fibreChannelPorts(), Captures.ports(server))
                .list("virtual Ethernet adapters", server.ethernetAdapters(), console.ethernetAdapters())
                .list("shared Ethernet adapters", server.sharedEthernetAdapters(), console.ethernetAdapters())
                .list("virtual slots", server.usedVirtualSlots(), console.virtualSlots())
                .fact("maximum virtual slots", server.maximumVirtualSlots(), console.maximumVirtualSlots());
    }

    private static Attributes disk(VirtualIoServer server, PhysicalVolume disk) {
        return new Attributes()
                .fact("identifier", Fact.ofOptional(disk.identity().name()), Captures.disks(server))
                .fact("size", disk.sizeMegabytes(), Captures.disks(server))
                .fact("reserve policy", disk.reservePolicy(), Captures.reservePolicy(server, disk.name()));
    }

    private static Attributes mapping(VirtualIoServer server, VirtualFibreChannelMapping mapping) {
        Missing missing = Captures.fibreChannel(server);
        return new Attributes()
                .fact("client partition", mapping.client(), missing)
                .fact("client slot", mapping.clientSlot(), missing)
                .fact("port", mapping.port(), missing)
                .fact("status", mapping.status(), missing);
    }

    private static Attributes port(VirtualIoServer server, FibreChannelPort port) {
        Missing missing = Captures.ports(server);
        return new Attributes()
                .fact("fabric", port.fabric(), missing)
                .fact("available ports", port.availablePorts(), missing)
                .fact("available port names", port.availablePortNames(), missing);
    }

    /** What a server is asked although no rule waits for it. */
    private static Missing on(VirtualIoServer server, String command) {
        return new Missing(command, server.name(), Optional.of(server.key()));
    }

    /** Collects what is unknown. */
    private static final class Attributes {
        private final List<Attribute> unknown = new ArrayList<>();

        Attributes fact(String name, Fact<?> fact, Missing missing) {
            if (!fact.isKnown()) {
                unknown.add(new Attribute(name, missing));
            }
            return this;
        }

        Attributes settings(LogicalPartition partition, Captures console) {
            return fact("migration disabled", partition.migrationDisabled(), console.partitions())
                    .fact("UUID", partition.uuid(), console.partitions())
                    .fact("management partition", partition.managementPartition(), console.partitions())
                    .fact("workload group", partition.workloadGroup(), console.partitions())
                    .fact(
                            "redundant error path reporting",
                            partition.redundantErrorPathReporting(),
                            console.partitions())
                    .fact("virtual TPM", partition.virtualTrustedPlatformModule(), console.partitions())
                    .fact("simplified remote restart", partition.simplifiedRemoteRestart(), console.partitions())
                    .fact("secure boot", partition.secureBoot(), console.partitions())
                    .fact("Host Ethernet ports", partition.hostEthernetPorts(), console.profiles())
                    .fact("BSR arrays", partition.bsrArrays(), console.profiles())
                    .fact("SR-IOV logical ports", partition.fixedLogicalPorts(), console.profiles())
                    .fact("VSI profiles", partition.stationInterfaces(), console.profiles())
                    .fact("persistent memory", partition.persistentMemoryVolumes(), console.persistentMemory())
                    .fact("memory expansion", partition.memoryExpansion(), console.profiles())
                    .fact("huge pages", partition.hugePages(), console.partitionMemory())
                    .list("serial adapters", partition.serialSlots(), console.virtualSlots());
        }

        Attributes list(String name, Listing<?> listing, Missing missing) {
            if (!listing.isComplete()) {
                unknown.add(new Attribute(listing.items().isEmpty() ? name : "other " + name, missing));
            }
            return this;
        }
    }
}

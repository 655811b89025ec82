package lpm.testkit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import lpm.fact.Coverage;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.Estate;
import lpm.model.LogicalPartition;
import lpm.model.ManagedSystem;
import lpm.model.MobilityCapability;
import lpm.model.VirtualIoServer;
import lpm.model.network.SharedEthernetAdapter;
import lpm.model.network.TrunkAdapter;
import lpm.model.storage.PhysicalVolume;
import lpm.model.storage.VirtualScsiServerAdapter;
import lpm.model.storage.VirtualTargetDevice;

/**
 * The facts that transcripts, answers of the REST interface and estate documents can all carry. REST knows no identifier that
 * AIX writes on a disk and not that one is in no volume group, no profile, no VSI, no sharing of memory, no status or mirroring of a
 * device or of a virtual Fibre Channel adapter, no chassis and no storage system, and
 * does not say whether a list of client adapters is whole; a transcript shows neither identifiers of LUNs and locations of disks nor
 * the client's slot of a server adapter, and the VLANs of trunk adapters by their slots alone.
 */
final class CommonFacts {

    private CommonFacts() {}

    static Estate of(Estate estate) {
        Estate common = Estate.empty();
        for (ManagedSystem system : estate.managedSystems().values()) {
            common = common.with(of(system));
        }
        for (VirtualIoServer server : estate.virtualIoServers().values()) {
            common = common.with(of(server));
        }
        for (LogicalPartition partition : estate.partitions().values()) {
            common = common.with(of(partition));
        }
        return common;
    }

    private static ManagedSystem of(ManagedSystem system) {
        return ManagedSystem.builder()
                .id(system.id())
                .name(system.name())
                .state(system.state())
                .capabilities(ImmutableMap.copyOf(Maps.filterKeys(
                        system.capabilities(), capability -> capability != MobilityCapability.STATION_INTERFACES)))
                .configurableProcessingUnits(system.configurableProcessingUnits())
                .availableProcessingUnits(system.availableProcessingUnits())
                .configurableMemoryMegabytes(system.configurableMemoryMegabytes())
                .availableMemoryMegabytes(system.availableMemoryMegabytes())
                .logicalMemoryBlockMegabytes(system.logicalMemoryBlockMegabytes())
                .virtualSwitches(
                        system.virtualSwitches().replacing(known -> true, known -> known.withMode(Fact.unknown())))
                .virtualIoServers(system.virtualIoServers())
                .build();
    }

    private static LogicalPartition of(LogicalPartition partition) {
        return LogicalPartition.builder()
                .system(partition.system())
                .id(partition.id())
                .name(partition.name())
                .environment(partition.environment())
                .osRelease(partition.osRelease())
                .state(partition.state())
                .migrationState(partition.migrationState())
                .rmcActive(partition.rmcActive())
                .memory(partition
                        .memory()
                        .map(memory -> memory.withShared(Fact.unknown()).withRedundantPaging(Fact.unknown())))
                .processors(partition.processors())
                .restrictedIo(partition.restrictedIo())
                .scsiAdapters(shown(partition.scsiAdapters()))
                .ethernetAdapters(shown(partition.ethernetAdapters()))
                .physicalIoSlots(partition.physicalIoSlots())
                .maximumVirtualSlots(partition.maximumVirtualSlots())
                .build();
    }

    private static VirtualIoServer of(VirtualIoServer server) {
        return VirtualIoServer.builder()
                .name(server.name())
                .system(server.system())
                .id(server.id())
                .state(server.state())
                .moverServicePartition(server.moverServicePartition())
                .ioslevel(server.ioslevel())
                .physicalVolumes(
                        sorted(server.physicalVolumes(), PhysicalVolume::name).replacing(disk -> true, CommonFacts::of))
                .serverAdapters(sorted(server.serverAdapters(), VirtualScsiServerAdapter::name)
                        .replacing(adapter -> true, CommonFacts::of))
                .sharedEthernetAdapters(
                        shown(server.sharedEthernetAdapters()).replacing(bridge -> true, CommonFacts::of))
                .fibreChannelMappings(shown(server.fibreChannelMappings())
                        .replacing(mapping -> true, mapping -> mapping.withStatus(Fact.unknown())))
                .maximumVirtualSlots(server.maximumVirtualSlots())
                .build();
    }

    private static PhysicalVolume of(PhysicalVolume disk) {
        return PhysicalVolume.builder()
                .name(disk.name())
                .sizeMegabytes(disk.sizeMegabytes())
                .reservePolicy(disk.reservePolicy())
                .volumeGroup(disk.volumeGroup()
                        .flatMap(group -> group.isPresent() ? Fact.known(group) : Fact.<Optional<String>>unknown()))
                .build();
    }

    private static VirtualScsiServerAdapter of(VirtualScsiServerAdapter adapter) {
        return adapter.withClientSlot(Fact.unknown())
                .withTargetDevices(adapter.targetDevices().replacing(device -> true, CommonFacts::of));
    }

    private static VirtualTargetDevice of(VirtualTargetDevice device) {
        return device.withStatus(Fact.unknown()).withMirrored(Fact.unknown());
    }

    private static SharedEthernetAdapter of(SharedEthernetAdapter bridge) {
        return bridge.withTrunkAdapters(shown(bridge.trunkAdapters())
                .replacing(
                        trunk -> true,
                        trunk -> TrunkAdapter.builder()
                                .name(trunk.name())
                                .slot(trunk.slot())
                                .build()));
    }

    private static <T> Listing<T> sorted(Listing<T> listing, Function<T, String> name) {
        return Listing.of(ImmutableList.sortedCopyOf(Comparator.comparing(name), listing.items()), listing.coverage());
    }

    private static <T> Listing<T> shown(Listing<T> listing) {
        return Listing.of(ImmutableList.copyOf(listing.items()), Coverage.open());
    }
}

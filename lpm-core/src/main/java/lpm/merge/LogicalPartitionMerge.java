package lpm.merge;

import com.google.common.collect.ImmutableSet;
import lpm.fact.Listing;
import lpm.model.LogicalPartition;
import lpm.model.MemoryAllocation;
import lpm.model.PartitionProfile;
import lpm.model.PhysicalIoSlot;
import lpm.model.ProcessorAllocation;
import lpm.model.id.MachineTypeModelSerial;
import lpm.model.id.PartitionKey;
import lpm.model.id.VirtualSlot;
import lpm.model.storage.MediaDevice;
import lpm.origin.Subject;

/** One logical partition. */
final class LogicalPartitionMerge {

    private LogicalPartitionMerge() {}

    /** Whether a list may have a member twice, or members with lists: of others the constructor checks that they have not. */
    static boolean mayRepeat(LogicalPartition partition) {
        return ListingMerge.hasMembers(partition.serialSlots())
                || ListingMerge.hasMembers(partition.fibreChannelAdapters())
                || ListingMerge.hasMembers(partition.targetPortsVisibleOn())
                || ListingMerge.hasMembers(partition.targetDisksVisibleOn())
                || ListingMerge.hasMembers(partition.virtualNicAdapters())
                || ListingMerge.hasMembers(partition.mediaDevices())
                || ListingMerge.hasMembers(partition.physicalIoSlots())
                || partition
                        .profile()
                        .isKnownAnd(
                                profile -> !isDistinct(profile.scsiSlots()) || !isDistinct(profile.ethernetSlots()));
    }

    private static boolean isDistinct(Listing<VirtualSlot> slots) {
        return slots.items().size() < 2
                || ImmutableSet.copyOf(slots.items()).size() == slots.items().size();
    }

    static LogicalPartition merge(PartitionKey key, Merging<LogicalPartition> said) {
        ItemType<MediaDevice> media = ItemType.of(
                MediaDevice::name,
                name -> Subject.on(key, Subject.Kind.MEDIA_DEVICE, name),
                one -> one.same("kind", device -> device));
        ItemType<PhysicalIoSlot> slots = ItemType.of(
                slot -> slot.location().value(),
                location -> Subject.on(key, Subject.Kind.PHYSICAL_IO_SLOT, location),
                one -> one.same("required", slot -> slot));
        ItemType<MachineTypeModelSerial> systems = ItemType.values(MachineTypeModelSerial::toString, said::subject);
        return said.build(
                PartitionSettingsMerge.merge(said)
                        .system(key.system())
                        .id(key.id())
                        .name(said.fact("name", LogicalPartition::name))
                        .environment(said.fact("environment", LogicalPartition::environment))
                        .osRelease(said.fact("os_release", LogicalPartition::osRelease))
                        .technologyRefresh(said.fact("technology_refresh", LogicalPartition::technologyRefresh))
                        .state(said.fact("state", LogicalPartition::state))
                        .migrationState(said.fact("migration_state", LogicalPartition::migrationState))
                        .rmcActive(said.fact("rmc_active", LogicalPartition::rmcActive))
                        .profile(said.nested("profile", LogicalPartition::profile, LogicalPartitionMerge::profile))
                        .memory(said.nested("memory", LogicalPartition::memory, LogicalPartitionMerge::memory))
                        .processors(said.nested(
                                "processors", LogicalPartition::processors, LogicalPartitionMerge::processors))
                        .compatibilityMode(said.fact("compatibility_mode", LogicalPartition::compatibilityMode))
                        .servesDisks(said.fact("serves_disks", LogicalPartition::servesDisks))
                        .clusterHeartbeat(said.fact("cluster_heartbeat", LogicalPartition::clusterHeartbeat))
                        .restrictedIo(said.fact("restricted_io", LogicalPartition::restrictedIo))
                        .scsiAdapters(
                                said.listing("scsi_adapters", LogicalPartition::scsiAdapters, ClientAdapters.scsi(key)))
                        .fibreChannelAdapters(said.listing(
                                "fibre_channel_adapters",
                                LogicalPartition::fibreChannelAdapters,
                                ClientAdapters.fibreChannel(key)))
                        .bothPortNamesZoned(said.fact("both_port_names_zoned", LogicalPartition::bothPortNamesZoned))
                        .targetPortsVisibleOn(said.listing(
                                "target_ports_visible_on", LogicalPartition::targetPortsVisibleOn, systems))
                        .targetDisksVisibleOn(said.listing(
                                "target_disks_visible_on", LogicalPartition::targetDisksVisibleOn, systems))
                        .ethernetAdapters(said.listing(
                                "ethernet_adapters", LogicalPartition::ethernetAdapters, ClientAdapters.ethernet(key)))
                        .virtualNicAdapters(said.listing(
                                "virtual_nic_adapters", LogicalPartition::virtualNicAdapters, VirtualNicMerge.of(key)))
                        .mediaDevices(said.listing("media_devices", LogicalPartition::mediaDevices, media))
                        .physicalIoSlots(said.listing("physical_io_slots", LogicalPartition::physicalIoSlots, slots))
                        .maximumVirtualSlots(said.fact("maximum_virtual_slots", LogicalPartition::maximumVirtualSlots)),
                LogicalPartition.Builder::build);
    }

    private static PartitionProfile profile(Merging<PartitionProfile> said) {
        ItemType<VirtualSlot> slots = ItemType.values(VirtualSlot::toString, said::subject);
        return said.build(
                PartitionProfile.builder()
                        .name(said.same("name", PartitionProfile::name))
                        .desiredMemoryMegabytes(
                                said.fact("desired_memory_megabytes", PartitionProfile::desiredMemoryMegabytes))
                        .desiredProcessingUnits(
                                said.fact("desired_processing_units", PartitionProfile::desiredProcessingUnits))
                        .minimumMemoryMegabytes(
                                said.fact("minimum_memory_megabytes", PartitionProfile::minimumMemoryMegabytes))
                        .maximumMemoryMegabytes(
                                said.fact("maximum_memory_megabytes", PartitionProfile::maximumMemoryMegabytes))
                        .sharesMemory(said.fact("shares_memory", PartitionProfile::sharesMemory))
                        .desiredVirtualProcessors(
                                said.fact("desired_virtual_processors", PartitionProfile::desiredVirtualProcessors))
                        .dedicatedProcessors(said.fact("dedicated_processors", PartitionProfile::dedicatedProcessors))
                        .cappedProcessors(said.fact("capped_processors", PartitionProfile::cappedProcessors))
                        .desiredHugePages(said.fact("desired_huge_pages", PartitionProfile::desiredHugePages))
                        .compatibilityMode(said.fact("desired_compatibility_mode", PartitionProfile::compatibilityMode))
                        .pageTableRatio(said.fact("page_table_ratio", PartitionProfile::pageTableRatio))
                        .scsiSlots(said.listing("scsi_slots", PartitionProfile::scsiSlots, slots))
                        .ethernetSlots(said.listing("ethernet_slots", PartitionProfile::ethernetSlots, slots)),
                PartitionProfile.Builder::build);
    }

    private static MemoryAllocation memory(Merging<MemoryAllocation> said) {
        return said.build(
                MemoryAllocation.builder()
                        .currentMegabytes(said.same("current_megabytes", MemoryAllocation::currentMegabytes))
                        .minimumMegabytes(said.fact("minimum_megabytes", MemoryAllocation::minimumMegabytes))
                        .maximumMegabytes(said.fact("maximum_megabytes", MemoryAllocation::maximumMegabytes))
                        .shared(said.fact("shared_memory", MemoryAllocation::shared))
                        .redundantPaging(said.fact("redundant_paging", MemoryAllocation::redundantPaging)),
                MemoryAllocation.Builder::build);
    }

    private static ProcessorAllocation processors(Merging<ProcessorAllocation> said) {
        return said.build(
                ProcessorAllocation.builder()
                        .units(said.same("units", ProcessorAllocation::units))
                        .virtualProcessors(said.fact("virtual_processors", ProcessorAllocation::virtualProcessors))
                        .dedicated(said.fact("dedicated", ProcessorAllocation::dedicated))
                        .capped(said.fact("capped", ProcessorAllocation::capped)),
                ProcessorAllocation.Builder::build);
    }
}

package lpm.merge;

import lpm.model.LogicalPartition;
import lpm.model.id.VirtualSlot;

/** The settings of one logical partition. */
final class PartitionSettingsMerge {

    private PartitionSettingsMerge() {}

    static LogicalPartition.Builder merge(Merging<LogicalPartition> said) {
        ItemType<VirtualSlot> slots = ItemType.values(VirtualSlot::toString, said::subject);
        LogicalPartition.Builder builder = LogicalPartition.builder();
        builder.migrationDisabled(said.fact("migration_disabled", LogicalPartition::migrationDisabled))
                .dlparCapable(said.fact("dlpar_capable", LogicalPartition::dlparCapable))
                .uuid(said.fact("uuid", LogicalPartition::uuid))
                .everActivated(said.fact("ever_activated", LogicalPartition::everActivated))
                .managementPartition(said.fact("management_partition", LogicalPartition::managementPartition))
                .workloadGroup(said.fact("workload_group", LogicalPartition::workloadGroup))
                .redundantErrorPathReporting(
                        said.fact("redundant_error_path_reporting", LogicalPartition::redundantErrorPathReporting))
                .serialSlots(said.listing("serial_slots", LogicalPartition::serialSlots, slots))
                .hugePages(said.fact("huge_pages", LogicalPartition::hugePages))
                .bsrArrays(said.fact("bsr_arrays", LogicalPartition::bsrArrays))
                .hostEthernetPorts(said.fact("host_ethernet_ports", LogicalPartition::hostEthernetPorts))
                .fixedLogicalPorts(said.fact("fixed_logical_ports", LogicalPartition::fixedLogicalPorts))
                .stationInterfaces(said.fact("station_interfaces", LogicalPartition::stationInterfaces))
                .persistentMemoryVolumes(
                        said.fact("persistent_memory_volumes", LogicalPartition::persistentMemoryVolumes))
                .memoryExpansion(said.fact("memory_expansion", LogicalPartition::memoryExpansion))
                .virtualTrustedPlatformModule(
                        said.fact("virtual_trusted_platform_module", LogicalPartition::virtualTrustedPlatformModule))
                .simplifiedRemoteRestart(
                        said.fact("simplified_remote_restart", LogicalPartition::simplifiedRemoteRestart))
                .secureBoot(said.fact("secure_boot", LogicalPartition::secureBoot))
                .keystoreKilobytes(said.fact("keystore_kilobytes", LogicalPartition::keystoreKilobytes))
                .virtualTerminalOpen(said.fact("virtual_terminal_open", LogicalPartition::virtualTerminalOpen))
                .heldByTask(said.fact("held_by_task", LogicalPartition::heldByTask))
                .agreesToSuspend(said.fact("agrees_to_suspend", LogicalPartition::agreesToSuspend));
        return builder;
    }
}

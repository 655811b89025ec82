package lpm.document;

import com.google.common.collect.ImmutableSet;
import lpm.model.LogicalPartition;

/** The settings of a logical partition, among its other attributes. */
final class PartitionSettingsForm {

    static final ImmutableSet<String> KEYS = ImmutableSet.of(
            "migration_disabled",
            "dlpar_capable",
            "uuid",
            "ever_activated",
            "management_partition",
            "workload_group",
            "redundant_error_path_reporting",
            "serial_slots",
            "huge_pages",
            "bsr_arrays",
            "host_ethernet_ports",
            "fixed_logical_ports",
            "station_interfaces",
            "persistent_memory_volumes",
            "memory_expansion",
            "virtual_trusted_platform_module",
            "simplified_remote_restart",
            "secure_boot",
            "keystore_kilobytes",
            "virtual_terminal_open",
            "held_by_task",
            "agrees_to_suspend");

    private PartitionSettingsForm() {}

    static void read(MappingReader in, LogicalPartition.Builder builder) {
        builder.migrationDisabled(in.fact("migration_disabled", Scalars::truth))
                .dlparCapable(in.fact("dlpar_capable", Scalars::truth))
                .uuid(in.fact("uuid", Scalars.or("none", Scalars::uuid)))
                .everActivated(in.fact("ever_activated", Scalars::truth))
                .managementPartition(in.fact("management_partition", Scalars::truth))
                .workloadGroup(in.fact("workload_group", Scalars.or("none", Scalars::number)))
                .redundantErrorPathReporting(in.fact("redundant_error_path_reporting", Scalars::truth))
                .serialSlots(in.values("serial_slots", Scalars::slot))
                .hugePages(in.fact("huge_pages", Scalars::number))
                .bsrArrays(in.fact("bsr_arrays", Scalars::number))
                .hostEthernetPorts(in.fact("host_ethernet_ports", Scalars::number))
                .fixedLogicalPorts(in.fact("fixed_logical_ports", Scalars::number))
                .stationInterfaces(in.fact("station_interfaces", Scalars::number))
                .persistentMemoryVolumes(in.fact("persistent_memory_volumes", Scalars::number))
                .memoryExpansion(in.fact("memory_expansion", Scalars::truth))
                .virtualTrustedPlatformModule(in.fact("virtual_trusted_platform_module", Scalars::truth))
                .simplifiedRemoteRestart(in.fact("simplified_remote_restart", Scalars::truth))
                .secureBoot(in.fact("secure_boot", Scalars::truth))
                .keystoreKilobytes(in.fact("keystore_kilobytes", Scalars::number))
                .virtualTerminalOpen(in.fact("virtual_terminal_open", Scalars::truth))
                .heldByTask(in.fact("held_by_task", Scalars::truth))
                .agreesToSuspend(in.fact("agrees_to_suspend", Scalars::truth));
    }

    static void write(LogicalPartition partition, MappingWriter out) {
        out.word("migration_disabled", partition.migrationDisabled())
                .word("dlpar_capable", partition.dlparCapable())
                .textOr("uuid", partition.uuid(), "none")
                .word("ever_activated", partition.everActivated())
                .word("management_partition", partition.managementPartition())
                .wordOr("workload_group", partition.workloadGroup(), "none")
                .word("redundant_error_path_reporting", partition.redundantErrorPathReporting())
                .words("serial_slots", partition.serialSlots())
                .word("huge_pages", partition.hugePages())
                .word("bsr_arrays", partition.bsrArrays())
                .word("host_ethernet_ports", partition.hostEthernetPorts())
                .word("fixed_logical_ports", partition.fixedLogicalPorts())
                .word("station_interfaces", partition.stationInterfaces())
                .word("persistent_memory_volumes", partition.persistentMemoryVolumes())
                .word("memory_expansion", partition.memoryExpansion())
                .word("virtual_trusted_platform_module", partition.virtualTrustedPlatformModule())
                .word("simplified_remote_restart", partition.simplifiedRemoteRestart())
                .word("secure_boot", partition.secureBoot())
                .word("keystore_kilobytes", partition.keystoreKilobytes())
                .word("virtual_terminal_open", partition.virtualTerminalOpen())
                .word("held_by_task", partition.heldByTask())
                .word("agrees_to_suspend", partition.agreesToSuspend());
    }
}

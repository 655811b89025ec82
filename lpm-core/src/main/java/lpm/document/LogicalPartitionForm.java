package lpm.document;

import com.google.common.collect.ImmutableSet;
import lpm.model.LogicalPartition;
import lpm.model.MigrationState;
import lpm.model.OperatingEnvironment;
import lpm.model.PartitionState;
import lpm.model.id.PartitionKey;
import lpm.origin.Subject;

/** A logical partition. */
final class LogicalPartitionForm {

    private static final ImmutableSet<String> OWN_KEYS = ImmutableSet.of(
            "system",
            "id",
            "name",
            "environment",
            "os_release",
            "technology_refresh",
            "state",
            "migration_state",
            "rmc_active",
            "profile",
            "memory",
            "processors",
            "compatibility_mode",
            "serves_disks",
            "cluster_heartbeat",
            "restricted_io",
            "scsi_adapters",
            "fibre_channel_adapters",
            "both_port_names_zoned",
            "target_ports_visible_on",
            "target_disks_visible_on",
            "ethernet_adapters",
            "virtual_nic_adapters",
            "media_devices",
            "physical_io_slots",
            "maximum_virtual_slots");

    private static final ImmutableSet<String> KEYS = ImmutableSet.<String>builder()
            .addAll(OWN_KEYS)
            .addAll(PartitionSettingsForm.KEYS)
            .build();

    private LogicalPartitionForm() {}

    static LogicalPartition read(Source source, Node node) {
        MappingReader in = MappingReader.of(source, node, "partition", KEYS);
        PartitionKey key =
                new PartitionKey(in.required("system", Scalars::system), in.required("id", Scalars::partitionId));
        in.about(Subject.of(key));
        source.claim(Subject.of(key.system()), "partition id", key.id(), in.line("id"));
        return in.build(() -> {
            LogicalPartition.Builder builder = LogicalPartition.builder();
            PartitionSettingsForm.read(in, builder);
            return builder.system(key.system())
                    .id(key.id())
                    .name(in.fact("name", Scalars::text))
                    .environment(in.fact("environment", Scalars.oneOf(OperatingEnvironment.values())))
                    .osRelease(in.fact("os_release", Scalars::release))
                    .technologyRefresh(in.fact("technology_refresh", Scalars::number))
                    .state(in.fact("state", Scalars::text).map(PartitionState::new))
                    .migrationState(in.fact("migration_state", Scalars::text).map(MigrationState::new))
                    .rmcActive(in.fact("rmc_active", Scalars::truth))
                    .profile(in.object("profile", value -> PartitionProfileForm.read(source, key, value)))
                    .memory(in.object("memory", value -> MemoryAllocationForm.read(source, key, value)))
                    .processors(in.object("processors", value -> ProcessorAllocationForm.read(source, key, value)))
                    .compatibilityMode(in.fact("compatibility_mode", Scalars::compatibilityMode))
                    .servesDisks(in.fact("serves_disks", Scalars::truth))
                    .clusterHeartbeat(in.fact("cluster_heartbeat", Scalars::truth))
                    .restrictedIo(in.fact("restricted_io", Scalars::truth))
                    .scsiAdapters(in.listing("scsi_adapters", item -> ScsiClientAdapterForm.read(source, key, item)))
                    .fibreChannelAdapters(in.listing(
                            "fibre_channel_adapters", item -> FibreChannelClientAdapterForm.read(source, key, item)))
                    .bothPortNamesZoned(in.fact("both_port_names_zoned", Scalars::truth))
                    .targetPortsVisibleOn(in.values("target_ports_visible_on", Scalars::system))
                    .targetDisksVisibleOn(in.values("target_disks_visible_on", Scalars::system))
                    .ethernetAdapters(
                            in.listing("ethernet_adapters", item -> EthernetAdapterForm.read(source, key, item)))
                    .virtualNicAdapters(
                            in.listing("virtual_nic_adapters", item -> VirtualNicForm.read(source, key, item)))
                    .mediaDevices(in.listing("media_devices", item -> MediaDeviceForm.read(source, key, item)))
                    .physicalIoSlots(
                            in.listing("physical_io_slots", item -> PhysicalIoSlotForm.read(source, key, item)))
                    .maximumVirtualSlots(in.fact("maximum_virtual_slots", Scalars::number))
                    .build();
        });
    }

    static void write(LogicalPartition partition, MappingWriter out) {
        out.word("system", partition.system())
                .word("id", partition.id())
                .text("name", partition.name())
                .word("environment", partition.environment())
                .word("os_release", partition.osRelease())
                .word("technology_refresh", partition.technologyRefresh())
                .text("state", partition.state())
                .text("migration_state", partition.migrationState())
                .word("rmc_active", partition.rmcActive())
                .object("profile", partition.profile(), PartitionProfileForm::write)
                .object("memory", partition.memory(), MemoryAllocationForm::write)
                .object("processors", partition.processors(), ProcessorAllocationForm::write)
                .word("compatibility_mode", partition.compatibilityMode())
                .word("serves_disks", partition.servesDisks())
                .word("cluster_heartbeat", partition.clusterHeartbeat())
                .word("restricted_io", partition.restrictedIo())
                .objects("scsi_adapters", partition.scsiAdapters(), ScsiClientAdapterForm::write)
                .objects(
                        "fibre_channel_adapters",
                        partition.fibreChannelAdapters(),
                        FibreChannelClientAdapterForm::write)
                .word("both_port_names_zoned", partition.bothPortNamesZoned())
                .words("target_ports_visible_on", partition.targetPortsVisibleOn())
                .words("target_disks_visible_on", partition.targetDisksVisibleOn())
                .objects("ethernet_adapters", partition.ethernetAdapters(), EthernetAdapterForm::write)
                .objects("virtual_nic_adapters", partition.virtualNicAdapters(), VirtualNicForm::write)
                .objects("media_devices", partition.mediaDevices(), MediaDeviceForm::write)
                .objects("physical_io_slots", partition.physicalIoSlots(), PhysicalIoSlotForm::write)
                .word("maximum_virtual_slots", partition.maximumVirtualSlots());
        PartitionSettingsForm.write(partition, out);
    }
}

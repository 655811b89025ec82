package lpm.document;

import com.google.common.collect.ImmutableSet;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.PartitionState;
import lpm.model.VirtualIoServer;
import lpm.model.id.MachineTypeModelSerial;
import lpm.model.id.PartitionId;
import lpm.model.id.PartitionKey;
import lpm.model.id.ViosKey;
import lpm.model.id.VirtualSlot;
import lpm.model.storage.PhysicalVolume;
import lpm.origin.Subject;

/** A Virtual I/O Server. */
final class VirtualIoServerForm {

    private static final ImmutableSet<String> KEYS = ImmutableSet.of(
            "name",
            "system",
            "id",
            "partition_name",
            "state",
            "mover_service_partition",
            "rmc_active",
            "time_reference",
            "vasi_available",
            "addresses",
            "reachable_movers",
            "blocks_mover_traffic",
            "cluster",
            "cluster_id",
            "required_scsi_slots",
            "ioslevel",
            "physical_volumes",
            "server_adapters",
            "shared_ethernet_adapters",
            "fibre_channel_mappings",
            "fibre_channel_ports",
            "virtual_nic_servers",
            "media_devices",
            "ethernet_adapters",
            "taken_virtual_slots",
            "other_virtual_slots",
            "concurrent_migrations",
            "maximum_virtual_slots");

    private VirtualIoServerForm() {}

    static VirtualIoServer read(Source source, Node node) {
        MappingReader in = MappingReader.of(source, node, "Virtual I/O Server", KEYS);
        String name = in.required("name", Scalars::text);
        Fact<MachineTypeModelSerial> system = in.fact("system", Scalars::system);
        ViosKey key = new ViosKey(system.value(), name);
        Subject subject = Subject.of(key);
        in.about(subject);
        Fact<PartitionId> id = in.fact("id", Scalars::partitionId);
        system.with(id, PartitionKey::new)
                .value()
                .ifPresent(partition ->
                        source.claim(Subject.of(partition.system()), "partition id", partition.id(), in.line("id")));
        Listing<PhysicalVolume> volumes =
                in.listing("physical_volumes", item -> PhysicalVolumeForm.read(source, key, item));
        return in.build(() -> VirtualIoServer.builder()
                .name(name)
                .system(system)
                .id(id)
                .partitionName(in.fact("partition_name", Scalars::text))
                .state(in.fact("state", Scalars::text).map(PartitionState::new))
                .moverServicePartition(in.fact("mover_service_partition", Scalars::truth))
                .rmcActive(in.fact("rmc_active", Scalars::truth))
                .timeReference(in.fact("time_reference", Scalars::truth))
                .vasiAvailable(in.fact("vasi_available", Scalars::truth))
                .addresses(in.values("addresses", Scalars::ipAddress))
                .reachableMovers(in.values("reachable_movers", Scalars::text))
                .blocksMoverTraffic(in.fact("blocks_mover_traffic", Scalars::truth))
                .cluster(in.fact("cluster", Scalars.or("none", Scalars::text)))
                .clusterId(in.fact("cluster_id", Scalars::text))
                .requiredScsiSlots(in.values("required_scsi_slots", Scalars::slot))
                .ioslevel(in.fact("ioslevel", Scalars::release))
                .physicalVolumes(volumes)
                .serverAdapters(
                        in.listing("server_adapters", item -> ScsiServerAdapterForm.read(source, key, volumes, item)))
                .sharedEthernetAdapters(in.listing(
                        "shared_ethernet_adapters", item -> SharedEthernetAdapterForm.read(source, key, item)))
                .fibreChannelMappings(
                        in.listing("fibre_channel_mappings", item -> FibreChannelMappingForm.read(source, key, item)))
                .fibreChannelPorts(
                        in.listing("fibre_channel_ports", item -> FibreChannelPortForm.read(source, key, item)))
                .virtualNicServers(
                        in.listing("virtual_nic_servers", item -> VirtualNicServerForm.read(source, key, item)))
                .mediaDevices(in.listing("media_devices", item -> MediaDeviceForm.read(source, key, item)))
                .ethernetAdapters(
                        in.listing("ethernet_adapters", item -> EthernetAdapterForm.readListed(source, key, item)))
                .takenVirtualSlots(in.values("taken_virtual_slots", Scalars::slot))
                .otherVirtualSlots(in.values("other_virtual_slots", scalar -> {
                    VirtualSlot slot = Scalars.slot(scalar);
                    source.claim(subject, "virtual slot", slot, scalar.line());
                    return slot;
                }))
                .concurrentMigrations(in.fact("concurrent_migrations", Scalars::number))
                .maximumVirtualSlots(in.fact("maximum_virtual_slots", Scalars::number))
                .build());
    }

    static void write(VirtualIoServer server, MappingWriter out) {
        out.text("name", server.name())
                .word("system", server.system())
                .word("id", server.id())
                .text("partition_name", server.partitionName())
                .text("state", server.state())
                .word("mover_service_partition", server.moverServicePartition())
                .word("rmc_active", server.rmcActive())
                .word("time_reference", server.timeReference())
                .word("vasi_available", server.vasiAvailable())
                .texts("addresses", server.addresses())
                .texts("reachable_movers", server.reachableMovers())
                .word("blocks_mover_traffic", server.blocksMoverTraffic())
                .textOr("cluster", server.cluster(), "none")
                .text("cluster_id", server.clusterId())
                .words("required_scsi_slots", server.requiredScsiSlots())
                .word("ioslevel", server.ioslevel())
                .objects("physical_volumes", server.physicalVolumes(), PhysicalVolumeForm::write)
                .objects("server_adapters", server.serverAdapters(), ScsiServerAdapterForm::write)
                .objects("shared_ethernet_adapters", server.sharedEthernetAdapters(), SharedEthernetAdapterForm::write)
                .objects("fibre_channel_mappings", server.fibreChannelMappings(), FibreChannelMappingForm::write)
                .objects("fibre_channel_ports", server.fibreChannelPorts(), FibreChannelPortForm::write)
                .objects("virtual_nic_servers", server.virtualNicServers(), VirtualNicServerForm::write)
                .objects("media_devices", server.mediaDevices(), MediaDeviceForm::write)
                .objects("ethernet_adapters", server.ethernetAdapters(), EthernetAdapterForm::write)
                .words("taken_virtual_slots", server.takenVirtualSlots())
                .words("other_virtual_slots", server.otherVirtualSlots())
                .word("concurrent_migrations", server.concurrentMigrations())
                .word("maximum_virtual_slots", server.maximumVirtualSlots());
    }
}

package lpm.merge;

import lpm.model.id.PartitionKey;
import lpm.model.id.ViosKey;
import lpm.model.network.VirtualNicAdapter;
import lpm.model.network.VirtualNicBackingDevice;
import lpm.model.network.VirtualNicServer;
import lpm.origin.Subject;

/** Virtual NICs of one partition, by slot; their backing devices by adapter and physical port. */
final class VirtualNicMerge {

    private VirtualNicMerge() {}

    static ItemType<VirtualNicAdapter> of(PartitionKey partition) {
        return ItemType.withLists(
                adapter -> adapter.slot().toString(),
                slot -> Subject.on(partition, Subject.Kind.VIRTUAL_NIC_ADAPTER, slot),
                VirtualNicMerge::merge);
    }

    private static VirtualNicAdapter merge(Merging<VirtualNicAdapter> said) {
        ItemType<VirtualNicBackingDevice> devices =
                ItemType.of(VirtualNicBackingDevice::label, label -> said.subject(), VirtualNicMerge::mergeDevice);
        return said.build(() -> VirtualNicAdapter.builder()
                .slot(said.same("slot", VirtualNicAdapter::slot))
                .macAddress(said.fact("mac_address", VirtualNicAdapter::macAddress))
                .portVlan(said.fact("port_vlan", VirtualNicAdapter::portVlan))
                .autoPriorityFailover(said.fact("auto_priority_failover", VirtualNicAdapter::autoPriorityFailover))
                .backingDevices(said.listing("backing_devices", VirtualNicAdapter::backingDevices, devices))
                .build());
    }

    /** Their server sides on one Virtual I/O Server, by device name. */
    static ItemType<VirtualNicServer> servers(ViosKey server) {
        return ItemType.of(
                VirtualNicServer::name,
                name -> Subject.on(server, Subject.Kind.VIRTUAL_NIC_SERVER, name),
                said -> said.build(() -> VirtualNicServer.builder()
                        .name(said.same("name", VirtualNicServer::name))
                        .slot(said.same("slot", VirtualNicServer::slot))
                        .client(said.fact("client", VirtualNicServer::client))
                        .clientSlot(said.fact("client_slot", VirtualNicServer::clientSlot))
                        .backingDevice(said.fact("backing_device", VirtualNicServer::backingDevice))
                        .location(said.fact("location", VirtualNicServer::location))
                        .status(said.fact("status", VirtualNicServer::status))
                        .build()));
    }

    private static VirtualNicBackingDevice mergeDevice(Attributes<VirtualNicBackingDevice> said) {
        return said.build(() -> VirtualNicBackingDevice.builder()
                .sriovAdapter(said.same("sriov_adapter", VirtualNicBackingDevice::sriovAdapter))
                .physicalPort(said.same("physical_port", VirtualNicBackingDevice::physicalPort))
                .logicalPort(said.fact("logical_port", VirtualNicBackingDevice::logicalPort))
                .server(said.fact("server", VirtualNicBackingDevice::server))
                .serverName(said.fact("server_name", VirtualNicBackingDevice::serverName))
                .capacity(said.fact("capacity", VirtualNicBackingDevice::capacity))
                .maximumCapacity(said.fact("maximum_capacity", VirtualNicBackingDevice::maximumCapacity))
                .failoverPriority(said.fact("failover_priority", VirtualNicBackingDevice::failoverPriority))
                .active(said.fact("active", VirtualNicBackingDevice::active))
                .status(said.fact("status", VirtualNicBackingDevice::status))
                .build());
    }
}

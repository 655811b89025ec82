package lpm.merge;

import lpm.model.id.PartitionKey;
import lpm.model.id.ViosKey;
import lpm.model.id.WorldWidePortName;
import lpm.model.network.VirtualEthernetAdapter;
import lpm.model.storage.VirtualFibreChannelClientAdapter;
import lpm.model.storage.VirtualScsiClientAdapter;
import lpm.origin.Subject;

/** Virtual adapters that a console lists by slot. */
final class ClientAdapters {

    private ClientAdapters() {}

    static ItemType<VirtualScsiClientAdapter> scsi(PartitionKey partition) {
        return ItemType.of(
                adapter -> adapter.slot().toString(),
                slot -> Subject.on(partition, Subject.Kind.VIRTUAL_SCSI_CLIENT_ADAPTER, slot),
                said -> said.build(() -> VirtualScsiClientAdapter.builder()
                        .slot(said.same("slot", VirtualScsiClientAdapter::slot))
                        .server(said.fact("server", VirtualScsiClientAdapter::server))
                        .serverSlot(said.fact("server_slot", VirtualScsiClientAdapter::serverSlot))
                        .build()));
    }

    static ItemType<VirtualFibreChannelClientAdapter> fibreChannel(PartitionKey partition) {
        return ItemType.withLists(
                adapter -> adapter.slot().toString(),
                slot -> Subject.on(partition, Subject.Kind.VIRTUAL_FIBRE_CHANNEL_CLIENT_ADAPTER, slot),
                ClientAdapters::mergeFibreChannel);
    }

    private static VirtualFibreChannelClientAdapter mergeFibreChannel(Merging<VirtualFibreChannelClientAdapter> said) {
        ItemType<WorldWidePortName> names = ItemType.values(WorldWidePortName::toString, said::subject);
        return said.build(() -> VirtualFibreChannelClientAdapter.builder()
                .slot(said.same("slot", VirtualFibreChannelClientAdapter::slot))
                .server(said.fact("server", VirtualFibreChannelClientAdapter::server))
                .serverSlot(said.fact("server_slot", VirtualFibreChannelClientAdapter::serverSlot))
                .portNames(said.listing("port_names", VirtualFibreChannelClientAdapter::portNames, names))
                .activePortName(said.fact("active_port_name", VirtualFibreChannelClientAdapter::activePortName))
                .build());
    }

    static ItemType<VirtualEthernetAdapter> ethernet(PartitionKey partition) {
        return ItemType.of(
                adapter -> adapter.slot().toString(),
                slot -> Subject.on(partition, Subject.Kind.VIRTUAL_ETHERNET_ADAPTER, slot),
                ClientAdapters::merge);
    }

    /** Those of a Virtual I/O Server, as the console lists them. */
    static ItemType<VirtualEthernetAdapter> listed(ViosKey server) {
        return ItemType.of(
                adapter -> adapter.slot().toString(),
                slot -> Subject.on(server, Subject.Kind.VIRTUAL_ETHERNET_ADAPTER, "slot " + slot),
                ClientAdapters::merge);
    }

    private static VirtualEthernetAdapter merge(Attributes<VirtualEthernetAdapter> said) {
        return said.build(() -> VirtualEthernetAdapter.builder()
                .slot(said.same("slot", VirtualEthernetAdapter::slot))
                .portVlan(said.same("port_vlan", VirtualEthernetAdapter::portVlan))
                .additionalVlans(said.same("additional_vlans", VirtualEthernetAdapter::additionalVlans))
                .virtualSwitch(said.fact("virtual_switch", VirtualEthernetAdapter::virtualSwitch))
                .macAddress(said.fact("mac_address", VirtualEthernetAdapter::macAddress))
                .trunk(said.fact("trunk", VirtualEthernetAdapter::trunk))
                .build());
    }
}

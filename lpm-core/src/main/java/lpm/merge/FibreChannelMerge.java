package lpm.merge;

import lpm.model.id.ViosKey;
import lpm.model.id.WorldWidePortName;
import lpm.model.storage.FibreChannelPort;
import lpm.model.storage.VirtualFibreChannelMapping;
import lpm.origin.Subject;

/** Fibre Channel adapters of one Virtual I/O Server, virtual and physical, by device name. */
final class FibreChannelMerge {

    private FibreChannelMerge() {}

    static ItemType<VirtualFibreChannelMapping> mappings(ViosKey server) {
        return ItemType.withLists(
                VirtualFibreChannelMapping::name,
                name -> Subject.on(server, Subject.Kind.VIRTUAL_FIBRE_CHANNEL_SERVER_ADAPTER, name),
                FibreChannelMerge::mergeMapping);
    }

    private static VirtualFibreChannelMapping mergeMapping(Merging<VirtualFibreChannelMapping> said) {
        ItemType<WorldWidePortName> names = ItemType.values(WorldWidePortName::toString, said::subject);
        return said.build(() -> VirtualFibreChannelMapping.builder()
                .name(said.same("name", VirtualFibreChannelMapping::name))
                .slot(said.same("slot", VirtualFibreChannelMapping::slot))
                .client(said.fact("client", VirtualFibreChannelMapping::client))
                .clientSlot(said.fact("client_slot", VirtualFibreChannelMapping::clientSlot))
                .port(said.fact("port", VirtualFibreChannelMapping::port))
                .clientPortNames(said.listing("client_port_names", VirtualFibreChannelMapping::clientPortNames, names))
                .status(said.fact("status", VirtualFibreChannelMapping::status))
                .build());
    }

    static ItemType<FibreChannelPort> ports(ViosKey server) {
        return ItemType.of(
                FibreChannelPort::name,
                name -> Subject.on(server, Subject.Kind.FIBRE_CHANNEL_PORT, name),
                FibreChannelMerge::mergePort);
    }

    private static FibreChannelPort mergePort(Attributes<FibreChannelPort> said) {
        return said.build(() -> FibreChannelPort.builder()
                .name(said.same("name", FibreChannelPort::name))
                .location(said.fact("location", FibreChannelPort::location))
                .fabric(said.fact("fabric", FibreChannelPort::fabric))
                .fabricName(said.fact("fabric_name", FibreChannelPort::fabricName))
                .totalPorts(said.fact("total_ports", FibreChannelPort::totalPorts))
                .availablePorts(said.fact("available_ports", FibreChannelPort::availablePorts))
                .totalPortNames(said.fact("total_port_names", FibreChannelPort::totalPortNames))
                .availablePortNames(said.fact("available_port_names", FibreChannelPort::availablePortNames))
                .build());
    }
}

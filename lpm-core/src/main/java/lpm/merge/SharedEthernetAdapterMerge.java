package lpm.merge;

import lpm.model.id.ViosKey;
import lpm.model.network.SharedEthernetAdapter;
import lpm.model.network.TrunkAdapter;
import lpm.origin.Subject;

/** Shared Ethernet adapters of one Virtual I/O Server with their trunk adapters, by device name. */
final class SharedEthernetAdapterMerge {

    private SharedEthernetAdapterMerge() {}

    static ItemType<SharedEthernetAdapter> of(ViosKey server) {
        return ItemType.of(
                SharedEthernetAdapter::name,
                name -> Subject.on(server, Subject.Kind.SHARED_ETHERNET_ADAPTER, name),
                said -> merge(server, said));
    }

    private static SharedEthernetAdapter merge(ViosKey server, Merging<SharedEthernetAdapter> said) {
        ItemType<TrunkAdapter> trunks = ItemType.of(
                TrunkAdapter::name,
                name -> Subject.on(server, Subject.Kind.VIRTUAL_ETHERNET_ADAPTER, name),
                SharedEthernetAdapterMerge::mergeTrunk);
        return said.build(() -> SharedEthernetAdapter.builder()
                .name(said.same("name", SharedEthernetAdapter::name))
                .backingDevice(said.fact("backing_device", SharedEthernetAdapter::backingDevice))
                .trunkAdapters(said.listing("trunk_adapters", SharedEthernetAdapter::trunkAdapters, trunks))
                .build());
    }

    private static TrunkAdapter mergeTrunk(Merging<TrunkAdapter> said) {
        return said.build(() -> TrunkAdapter.builder()
                .name(said.same("name", TrunkAdapter::name))
                .slot(said.same("slot", TrunkAdapter::slot))
                .portVlan(said.same("port_vlan", TrunkAdapter::portVlan))
                .additionalVlans(said.same("additional_vlans", TrunkAdapter::additionalVlans))
                .virtualSwitch(said.fact("virtual_switch", TrunkAdapter::virtualSwitch))
                .priority(said.fact("priority", TrunkAdapter::priority))
                .build());
    }
}

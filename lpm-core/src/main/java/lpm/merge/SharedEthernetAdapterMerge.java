package lpm.merge;

import com.google.common.collect.ImmutableSortedSet;
import lpm.fact.Fact;
import lpm.model.id.ViosKey;
import lpm.model.id.VlanId;
import lpm.model.network.SharedEthernetAdapter;
import lpm.model.network.TrunkAdapter;
import lpm.origin.Subject;

/** Shared Ethernet adapters of one Virtual I/O Server with their trunk adapters, by device name. */
final class SharedEthernetAdapterMerge {

    private SharedEthernetAdapterMerge() {}

    static ItemType<SharedEthernetAdapter> of(ViosKey server) {
        return ItemType.withLists(
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
                .state(said.fact("state", SharedEthernetAdapter::state))
                .defaultAdapter(said.fact("default_adapter", SharedEthernetAdapter::defaultAdapter))
                .trunkAdapters(said.listing("trunk_adapters", SharedEthernetAdapter::trunkAdapters, trunks))
                .build());
    }

    /** Whoever does not know the port VLAN has not seen the others. */
    private static Fact<ImmutableSortedSet<VlanId>> additionalVlans(TrunkAdapter trunk) {
        return trunk.portVlan().map(port -> trunk.additionalVlans());
    }

    private static TrunkAdapter mergeTrunk(Attributes<TrunkAdapter> said) {
        return said.build(() -> TrunkAdapter.builder()
                .name(said.same("name", TrunkAdapter::name))
                .slot(said.fact("slot", TrunkAdapter::slot))
                .portVlan(said.fact("port_vlan", TrunkAdapter::portVlan))
                .additionalVlans(said.fact("additional_vlans", SharedEthernetAdapterMerge::additionalVlans)
                        .value()
                        .orElse(ImmutableSortedSet.of()))
                .virtualSwitch(said.fact("virtual_switch", TrunkAdapter::virtualSwitch))
                .priority(said.fact("priority", TrunkAdapter::priority))
                .build());
    }
}

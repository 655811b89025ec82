package lpm.document;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import lpm.model.id.MacAddress;
import lpm.model.id.PartitionKey;
import lpm.model.id.ViosKey;
import lpm.model.id.VirtualSlot;
import lpm.model.network.VirtualEthernetAdapter;
import lpm.origin.Subject;

/** A virtual Ethernet adapter of a partition. */
final class EthernetAdapterForm {

    private static final ImmutableSet<String> KEYS =
            ImmutableSet.of("slot", "port_vlan", "additional_vlans", "virtual_switch", "mac_address", "trunk");

    private EthernetAdapterForm() {}

    static VirtualEthernetAdapter read(Source source, PartitionKey partition, Node node) {
        MappingReader in = reader(source, node);
        VirtualSlot slot = in.required("slot", Scalars::slot);
        source.claim(Subject.of(partition), "virtual slot", slot, in.line("slot"));
        in.about(Subject.on(partition, Subject.Kind.VIRTUAL_ETHERNET_ADAPTER, slot.toString()));
        return build(in, slot);
    }

    /** An adapter as the console lists it: its slot may be that of a trunk adapter, which is the same adapter. */
    static VirtualEthernetAdapter readListed(Source source, ViosKey server, Node node) {
        MappingReader in = reader(source, node);
        VirtualSlot slot = in.required("slot", Scalars::slot);
        in.about(Subject.on(server, Subject.Kind.VIRTUAL_ETHERNET_ADAPTER, "slot " + slot));
        return build(in, slot);
    }

    private static MappingReader reader(Source source, Node node) {
        return MappingReader.of(source, node, "virtual Ethernet adapter", KEYS);
    }

    private static VirtualEthernetAdapter build(MappingReader in, VirtualSlot slot) {
        return in.build(() -> VirtualEthernetAdapter.builder()
                .slot(slot)
                .portVlan(in.required("port_vlan", Scalars::vlan))
                .additionalVlans(ImmutableSortedSet.copyOf(in.allValues("additional_vlans", Scalars::vlan)))
                .virtualSwitch(in.fact("virtual_switch", Scalars::text))
                .macAddress(in.fact("mac_address", scalar -> new MacAddress(scalar.text())))
                .trunk(in.fact("trunk", Scalars::truth))
                .build());
    }

    static void write(VirtualEthernetAdapter adapter, MappingWriter out) {
        out.word("slot", adapter.slot())
                .word("port_vlan", adapter.portVlan())
                .words("additional_vlans", adapter.additionalVlans())
                .text("virtual_switch", adapter.virtualSwitch())
                .text("mac_address", adapter.macAddress())
                .word("trunk", adapter.trunk());
    }
}

package lpm.document;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import lpm.fact.Fact;
import lpm.model.id.ViosKey;
import lpm.model.id.VirtualSlot;
import lpm.model.network.TrunkAdapter;
import lpm.origin.Subject;

/** A trunk adapter of a shared Ethernet adapter. */
final class TrunkAdapterForm {

    private static final ImmutableSet<String> KEYS =
            ImmutableSet.of("name", "slot", "port_vlan", "additional_vlans", "virtual_switch", "priority");

    private TrunkAdapterForm() {}

    static TrunkAdapter read(Source source, ViosKey server, Node node) {
        MappingReader in = MappingReader.of(source, node, "trunk adapter", KEYS);
        String name = in.required("name", Scalars::text);
        in.about(Subject.on(server, Subject.Kind.VIRTUAL_ETHERNET_ADAPTER, name));
        Fact<VirtualSlot> slot = in.fact("slot", Scalars::slot);
        slot.value().ifPresent(number -> source.claim(Subject.of(server), "virtual slot", number, in.line("slot")));
        return in.build(() -> TrunkAdapter.builder()
                .name(name)
                .slot(slot)
                .portVlan(in.fact("port_vlan", Scalars::vlan))
                .additionalVlans(ImmutableSortedSet.copyOf(in.allValues("additional_vlans", Scalars::vlan)))
                .virtualSwitch(in.fact("virtual_switch", Scalars::text))
                .priority(in.fact("priority", Scalars::number))
                .build());
    }

    static void write(TrunkAdapter trunk, MappingWriter out) {
        out.text("name", trunk.name())
                .word("slot", trunk.slot())
                .word("port_vlan", trunk.portVlan())
                .words("additional_vlans", trunk.additionalVlans())
                .text("virtual_switch", trunk.virtualSwitch())
                .word("priority", trunk.priority());
    }
}

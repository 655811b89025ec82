package lpm.document;

import com.google.common.collect.ImmutableSet;
import lpm.model.id.PartitionKey;
import lpm.model.id.VirtualSlot;
import lpm.model.storage.VirtualFibreChannelClientAdapter;
import lpm.origin.Subject;

/** A virtual Fibre Channel client adapter. */
final class FibreChannelClientAdapterForm {

    private static final ImmutableSet<String> KEYS =
            ImmutableSet.of("slot", "server", "server_slot", "port_names", "active_port_name");

    private FibreChannelClientAdapterForm() {}

    static VirtualFibreChannelClientAdapter read(Source source, PartitionKey partition, Node node) {
        MappingReader in = MappingReader.of(source, node, "virtual Fibre Channel client adapter", KEYS);
        VirtualSlot slot = in.required("slot", Scalars::slot);
        source.claim(Subject.of(partition), "virtual slot", slot, in.line("slot"));
        in.about(Subject.on(partition, Subject.Kind.VIRTUAL_FIBRE_CHANNEL_CLIENT_ADAPTER, slot.toString()));
        return in.build(() -> VirtualFibreChannelClientAdapter.builder()
                .slot(slot)
                .server(in.fact("server", Scalars::partitionId))
                .serverSlot(in.fact("server_slot", Scalars::slot))
                .portNames(in.values("port_names", Scalars::portName))
                .activePortName(in.fact("active_port_name", Scalars::portName))
                .build());
    }

    static void write(VirtualFibreChannelClientAdapter adapter, MappingWriter out) {
        out.word("slot", adapter.slot())
                .word("server", adapter.server())
                .word("server_slot", adapter.serverSlot())
                .texts("port_names", adapter.portNames())
                .text("active_port_name", adapter.activePortName());
    }
}

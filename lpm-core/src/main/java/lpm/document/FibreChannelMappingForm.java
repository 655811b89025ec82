package lpm.document;

import com.google.common.collect.ImmutableSet;
import lpm.model.id.ViosKey;
import lpm.model.storage.VirtualFibreChannelMapping;
import lpm.origin.Subject;

/** A virtual Fibre Channel server adapter and the port it is mapped to. */
final class FibreChannelMappingForm {

    private static final ImmutableSet<String> KEYS =
            ImmutableSet.of("name", "slot", "client", "client_slot", "port", "client_port_names", "status");

    /** Whoever asks first may connect. */
    private static final String ANY = "any";

    /** Mapped to no port. */
    private static final String NONE = "none";

    private FibreChannelMappingForm() {}

    static VirtualFibreChannelMapping read(Source source, ViosKey server, Node node) {
        MappingReader in = MappingReader.of(source, node, "virtual Fibre Channel server adapter", KEYS);
        String name = in.required("name", Scalars::text);
        in.about(Subject.on(server, Subject.Kind.VIRTUAL_FIBRE_CHANNEL_SERVER_ADAPTER, name));
        return in.build(() -> VirtualFibreChannelMapping.builder()
                .name(name)
                .slot(in.required("slot", Scalars::slot))
                .client(in.fact("client", Scalars.or(ANY, Scalars::partitionId)))
                .clientSlot(in.fact("client_slot", Scalars.or(ANY, Scalars::slot)))
                .port(in.fact("port", Scalars.or(NONE, Scalars::text)))
                .clientPortNames(in.values("client_port_names", Scalars::portName))
                .status(in.fact("status", Scalars::printed))
                .build());
    }

    static void write(VirtualFibreChannelMapping mapping, MappingWriter out) {
        out.text("name", mapping.name())
                .word("slot", mapping.slot())
                .wordOr("client", mapping.client(), ANY)
                .wordOr("client_slot", mapping.clientSlot(), ANY)
                .textOr("port", mapping.port(), NONE)
                .texts("client_port_names", mapping.clientPortNames())
                .text("status", mapping.status());
    }
}

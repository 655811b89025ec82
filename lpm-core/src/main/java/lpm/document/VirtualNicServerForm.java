package lpm.document;

import com.google.common.collect.ImmutableSet;
import lpm.model.id.LocationCode;
import lpm.model.id.ViosKey;
import lpm.model.network.VirtualNicServer;
import lpm.origin.Subject;

/** The server side of a virtual NIC. */
final class VirtualNicServerForm {

    private static final ImmutableSet<String> KEYS =
            ImmutableSet.of("name", "slot", "client", "client_slot", "backing_device", "location", "status");

    private VirtualNicServerForm() {}

    static VirtualNicServer read(Source source, ViosKey server, Node node) {
        MappingReader in = MappingReader.of(source, node, "virtual NIC server", KEYS);
        String name = in.required("name", Scalars::text);
        in.about(Subject.on(server, Subject.Kind.VIRTUAL_NIC_SERVER, name));
        return in.build(() -> VirtualNicServer.builder()
                .name(name)
                .slot(in.required("slot", Scalars::slot))
                .client(in.fact("client", Scalars::partitionId))
                .clientSlot(in.fact("client_slot", Scalars::slot))
                .backingDevice(in.fact("backing_device", Scalars::text))
                .location(in.fact("location", scalar -> new LocationCode(scalar.text())))
                .status(in.fact("status", Scalars::printed))
                .build());
    }

    static void write(VirtualNicServer server, MappingWriter out) {
        out.text("name", server.name())
                .word("slot", server.slot())
                .word("client", server.client())
                .word("client_slot", server.clientSlot())
                .text("backing_device", server.backingDevice())
                .text("location", server.location())
                .text("status", server.status());
    }
}

package lpm.document;

import com.google.common.collect.ImmutableSet;
import lpm.model.id.ViosKey;
import lpm.model.storage.FibreChannelPort;
import lpm.origin.Subject;

/** A physical Fibre Channel port. */
final class FibreChannelPortForm {

    private static final ImmutableSet<String> KEYS = ImmutableSet.of(
            "name",
            "location",
            "fabric",
            "fabric_name",
            "total_ports",
            "available_ports",
            "total_port_names",
            "available_port_names");

    private FibreChannelPortForm() {}

    static FibreChannelPort read(Source source, ViosKey server, Node node) {
        MappingReader in = MappingReader.of(source, node, "Fibre Channel port", KEYS);
        String name = in.required("name", Scalars::text);
        in.about(Subject.on(server, Subject.Kind.FIBRE_CHANNEL_PORT, name));
        return in.build(() -> FibreChannelPort.builder()
                .name(name)
                .location(in.fact("location", Scalars::location))
                .fabric(in.fact("fabric", Scalars::truth))
                .fabricName(in.fact("fabric_name", Scalars::text))
                .totalPorts(in.fact("total_ports", Scalars::number))
                .availablePorts(in.fact("available_ports", Scalars::number))
                .totalPortNames(in.fact("total_port_names", Scalars::number))
                .availablePortNames(in.fact("available_port_names", Scalars::number))
                .build());
    }

    static void write(FibreChannelPort port, MappingWriter out) {
        out.text("name", port.name())
                .text("location", port.location())
                .word("fabric", port.fabric())
                .text("fabric_name", port.fabricName())
                .word("total_ports", port.totalPorts())
                .word("available_ports", port.availablePorts())
                .word("total_port_names", port.totalPortNames())
                .word("available_port_names", port.availablePortNames());
    }
}

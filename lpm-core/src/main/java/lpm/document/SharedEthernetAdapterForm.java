package lpm.document;

import com.google.common.collect.ImmutableSet;
import lpm.model.id.ViosKey;
import lpm.model.network.SharedEthernetAdapter;
import lpm.origin.Subject;

/** A shared Ethernet adapter. */
final class SharedEthernetAdapterForm {

    private static final ImmutableSet<String> KEYS =
            ImmutableSet.of("name", "backing_device", "state", "default_adapter", "trunk_adapters");

    private SharedEthernetAdapterForm() {}

    static SharedEthernetAdapter read(Source source, ViosKey server, Node node) {
        MappingReader in = MappingReader.of(source, node, "shared Ethernet adapter", KEYS);
        String name = in.required("name", Scalars::text);
        in.about(Subject.on(server, Subject.Kind.SHARED_ETHERNET_ADAPTER, name));
        return in.build(() -> SharedEthernetAdapter.builder()
                .name(name)
                .backingDevice(in.fact("backing_device", Scalars::text))
                .state(in.fact("state", Scalars::printed))
                .defaultAdapter(in.fact("default_adapter", Scalars::text))
                .trunkAdapters(in.listing("trunk_adapters", item -> TrunkAdapterForm.read(source, server, item)))
                .build());
    }

    static void write(SharedEthernetAdapter bridge, MappingWriter out) {
        out.text("name", bridge.name())
                .text("backing_device", bridge.backingDevice())
                .text("state", bridge.state())
                .text("default_adapter", bridge.defaultAdapter())
                .objects("trunk_adapters", bridge.trunkAdapters(), TrunkAdapterForm::write);
    }
}

package lpm.rest;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import lpm.fact.Coverage;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.Estate;
import lpm.model.VirtualIoServer;
import lpm.model.id.ViosKey;
import lpm.model.network.SharedEthernetAdapter;
import lpm.origin.Capture;
import lpm.origin.Subject;

/** A network bridge: shared Ethernet adapters of one or two servers that stand in for each other. */
final class NetworkBridgeReader implements PayloadReader {

    @Override
    public String kind() {
        return "NetworkBridge";
    }

    @Override
    public Capture read(String file, Payload payload, RestNames names) {
        Facts facts = new Facts(file, payload);
        ImmutableListMultimap.Builder<ViosKey, Element> adapters = ImmutableListMultimap.builder();
        for (Element adapter : payload.element().all("SharedEthernetAdapters/SharedEthernetAdapter")) {
            Optional<ViosKey> server = adapter.at("AssignedVirtualIOServer")
                    .flatMap(Element::href)
                    .flatMap(href -> Address.of(href).idOf("VirtualIOServer"))
                    .flatMap(names::server);
            server.ifPresentOrElse(
                    key -> adapters.put(key, adapter),
                    () -> facts.warn(
                            adapter,
                            "shared Ethernet adapter %s is not read, since no input names its Virtual I/O Server; add the answer to VirtualIOServer"
                                    .formatted(adapter.textAt("DeviceName").orElse("without a name"))));
        }
        Estate estate = Estate.empty();
        for (Map.Entry<ViosKey, Collection<Element>> server :
                adapters.build().asMap().entrySet()) {
            estate = estate.with(server(facts, server.getKey(), server.getValue(), payload, names));
        }
        return facts.capture(estate);
    }

    private static VirtualIoServer server(
            Facts facts, ViosKey key, Collection<Element> adapters, Payload payload, RestNames names) {
        Bridges bridges = new Bridges(facts, key, payload.system(), names);
        adapters.forEach(adapter -> facts.note(Subject.of(key), adapter));
        ImmutableList<SharedEthernetAdapter> read =
                adapters.stream().map(bridges::read).collect(ImmutableList.toImmutableList());
        return facts.value(
                payload.element(),
                () -> VirtualIoServer.builder()
                        .name(key.name())
                        .system(Fact.ofOptional(key.system()))
                        .sharedEthernetAdapters(Listing.of(read, Coverage.open()))
                        .build());
    }
}

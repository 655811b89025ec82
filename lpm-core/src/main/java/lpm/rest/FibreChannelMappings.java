package lpm.rest;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Streams;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import lpm.fact.Coverage;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.id.ViosKey;
import lpm.model.id.WorldWidePortName;
import lpm.model.storage.VirtualFibreChannelMapping;
import lpm.origin.Subject;

/** The virtual Fibre Channel adapters of one server with the ports they are mapped to. */
final class FibreChannelMappings {

    private static final Splitter BLANKS = Splitter.on(' ').omitEmptyStrings();

    private final Facts facts;
    private final ViosKey server;
    private final Slots slots;
    private final Map<String, VirtualFibreChannelMapping> mappings = new LinkedHashMap<>();
    private Coverage coverage = Coverage.open();

    private FibreChannelMappings(Facts facts, ViosKey server, Slots slots) {
        this.facts = facts;
        this.server = server;
        this.slots = slots;
    }

    /** All of a server's adapters, unknown if the answer was not asked for them; the slots of those that are read are taken. */
    static Listing<VirtualFibreChannelMapping> list(Facts facts, ViosKey server, Element owner, Slots slots) {
        FibreChannelMappings mappings = new FibreChannelMappings(facts, server, slots);
        owner.at("VirtualFibreChannelMappings").ifPresent(mappings::addAll);
        return Listing.of(ImmutableList.copyOf(mappings.mappings.values()), mappings.coverage);
    }

    private void addAll(Element list) {
        facts.note(Subject.of(server), "fibre_channel_mappings", list);
        coverage = Coverage.complete();
        list.all("VirtualFibreChannelMapping").forEach(this::add);
    }

    private void add(Element mapping) {
        Optional<Element> name = mapping.filled("ServerAdapter/AdapterName");
        Optional<Element> slot = mapping.filled("ServerAdapter/VirtualSlotNumber");
        if (name.isEmpty()
                || slot.isEmpty()
                || !slots.take(slot.get(), name.get().text())) {
            facts.warn(
                    mapping,
                    "a virtual Fibre Channel adapter of %s is not read, since it has no device or no slot of its own"
                            .formatted(server));
            coverage = Coverage.open();
            return;
        }
        VirtualFibreChannelMapping found = read(mapping);
        VirtualFibreChannelMapping known = mappings.getOrDefault(found.name(), found);
        if (!known.withClientPortNames(found.clientPortNames()).equals(found)) {
            throw facts.wrong(
                    name.get(),
                    "%s of %s is shown twice, with another slot, client or port than before; leave out what is out of date"
                            .formatted(found.name(), server));
        }
        mappings.put(found.name(), known.clientPortNames().isUnknown() ? found : known);
    }

    private VirtualFibreChannelMapping read(Element mapping) {
        String name = facts.required(mapping, "ServerAdapter/AdapterName", text -> text);
        Subject subject = Subject.on(server, Subject.Kind.VIRTUAL_FIBRE_CHANNEL_SERVER_ADAPTER, name);
        facts.note(subject, mapping);
        return facts.value(
                mapping,
                () -> VirtualFibreChannelMapping.builder()
                        .name(name)
                        .slot(facts.required(mapping, "ServerAdapter/VirtualSlotNumber", Words::slot))
                        .client(facts.fact(
                                subject,
                                "client",
                                mapping,
                                "ServerAdapter/ConnectingPartitionID",
                                Words::partitionOrAny))
                        .clientSlot(facts.fact(
                                subject,
                                "client_slot",
                                mapping,
                                "ServerAdapter/ConnectingVirtualSlotNumber",
                                Words::slotOrAny))
                        .port(facts.fact(subject, "port", mapping, "Port/PortName", Optional::of))
                        .clientPortNames(portNames(subject, mapping))
                        .build());
    }

    private Listing<WorldWidePortName> portNames(Subject subject, Element mapping) {
        Fact<ImmutableList<WorldWidePortName>> names = facts.fact(
                subject,
                "client_port_names",
                mapping,
                "ClientAdapter/WWPNs",
                text -> Streams.stream(BLANKS.split(text.toLowerCase(Locale.ROOT)))
                        .map(WorldWidePortName::new)
                        .collect(ImmutableList.toImmutableList()));
        return names.value().map(Listing::<WorldWidePortName>complete).orElseGet(Listing::unknown);
    }
}

package lpm.rest;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Optional;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.id.ViosKey;
import lpm.model.id.VirtualSlot;
import lpm.model.id.VlanId;
import lpm.model.network.SharedEthernetAdapter;
import lpm.model.network.TrunkAdapter;
import lpm.origin.Subject;

/** The shared Ethernet adapters of one server. */
final class Bridges {

    private final Facts facts;
    private final ViosKey server;
    private final Optional<String> system;
    private final RestNames names;

    Bridges(Facts facts, ViosKey server, Optional<String> system, RestNames names) {
        this.facts = facts;
        this.server = server;
        this.system = system;
        this.names = names;
    }

    /** All of a server's bridges, unknown if the answer was not asked for them. */
    Listing<SharedEthernetAdapter> list(Element owner, String path) {
        return owner.at(path)
                .map(list -> {
                    facts.note(Subject.of(server), "shared_ethernet_adapters", list);
                    return Listing.complete(list.all("SharedEthernetAdapter").stream()
                            .map(this::read)
                            .collect(ImmutableList.toImmutableList()));
                })
                .orElseGet(Listing::unknown);
    }

    SharedEthernetAdapter read(Element element) {
        String name = facts.required(element, "DeviceName", text -> text);
        Subject subject = Subject.on(server, Subject.Kind.SHARED_ETHERNET_ADAPTER, name);
        facts.note(subject, element);
        Listing<TrunkAdapter> trunks = element.at("TrunkAdapters")
                .map(list -> Listing.<TrunkAdapter>complete(
                        list.all("TrunkAdapter").stream().map(this::trunk).collect(ImmutableList.toImmutableList())))
                .orElseGet(Listing::unknown);
        return facts.value(
                element,
                () -> SharedEthernetAdapter.builder()
                        .name(name)
                        .backingDevice(facts.fact(
                                subject,
                                "backing_device",
                                element,
                                "BackingDeviceChoice/EthernetBackingDevice/DeviceName",
                                text -> text))
                        .trunkAdapters(trunks)
                        .build());
    }

    private TrunkAdapter trunk(Element element) {
        VirtualSlot slot = facts.required(element, "VirtualSlotNumber", Words::slot);
        String name = facts.required(element, "DeviceName", text -> text);
        Subject subject = Subject.on(server, Subject.Kind.VIRTUAL_ETHERNET_ADAPTER, name);
        facts.note(subject, element);
        Fact<ImmutableSortedSet<VlanId>> tagged =
                facts.fact(subject, "additional_vlans", element, "TaggedVLANIDs", Words::vlans);
        return facts.value(
                element,
                () -> TrunkAdapter.builder()
                        .name(name)
                        .slot(slot)
                        .portVlan(facts.required(element, "PortVLANID", Words::vlan))
                        .additionalVlans(tagged.value().orElse(ImmutableSortedSet.of()))
                        .virtualSwitch(Switches.of(element, system, names))
                        .priority(facts.fact(subject, "priority", element, "TrunkPriority", Words::number))
                        .build());
    }
}

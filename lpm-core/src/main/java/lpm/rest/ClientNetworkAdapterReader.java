package lpm.rest;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Locale;
import java.util.Optional;
import lpm.fact.Coverage;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.Estate;
import lpm.model.LogicalPartition;
import lpm.model.id.LocationCode;
import lpm.model.id.MacAddress;
import lpm.model.id.PartitionId;
import lpm.model.id.PartitionKey;
import lpm.model.id.VirtualSlot;
import lpm.model.id.VlanId;
import lpm.model.network.VirtualEthernetAdapter;
import lpm.origin.Capture;
import lpm.origin.Subject;

/** A virtual Ethernet adapter of a partition; its location code tells the managed system. */
final class ClientNetworkAdapterReader implements PayloadReader {

    @Override
    public String kind() {
        return "ClientNetworkAdapter";
    }

    @Override
    public Capture read(String file, Payload payload, RestNames names) {
        Facts facts = new Facts(file, payload);
        Element element = payload.element();
        PartitionId id = facts.required(element, "LocalPartitionID", Words::partition);
        Optional<PartitionKey> found = SystemIdentity.location(element)
                .flatMap(LocationCode::system)
                .or(() -> SystemIdentity.ofOwner(payload, names))
                .map(system -> new PartitionKey(system, id));
        if (found.isEmpty()) {
            facts.warn(
                    element,
                    "a virtual Ethernet adapter of partition %s is not read, since its location code does not tell the managed system"
                            .formatted(id));
            return facts.capture(Estate.empty());
        }
        PartitionKey key = found.get();
        facts.note(Subject.of(key), element);
        VirtualEthernetAdapter adapter = adapter(facts, key, element, payload, names);
        return facts.capture(Estate.empty()
                .with(LogicalPartition.builder()
                        .system(key.system())
                        .id(key.id())
                        .ethernetAdapters(Listing.of(ImmutableList.of(adapter), Coverage.open()))
                        .build()));
    }

    private static VirtualEthernetAdapter adapter(
            Facts facts, PartitionKey key, Element element, Payload payload, RestNames names) {
        VirtualSlot slot = facts.required(element, "VirtualSlotNumber", Words::slot);
        Subject subject = Subject.on(key, Subject.Kind.VIRTUAL_ETHERNET_ADAPTER, slot.toString());
        facts.note(subject, element);
        Fact<ImmutableSortedSet<VlanId>> tagged =
                facts.fact(subject, "additional_vlans", element, "TaggedVLANIDs", Words::vlans);
        return facts.value(
                element,
                () -> VirtualEthernetAdapter.builder()
                        .slot(slot)
                        .portVlan(facts.required(element, "PortVLANID", Words::vlan))
                        .additionalVlans(tagged.value().orElse(ImmutableSortedSet.of()))
                        .virtualSwitch(Switches.of(element, payload.system(), names))
                        .macAddress(facts.fact(
                                subject,
                                "mac_address",
                                element,
                                "MACAddress",
                                text -> new MacAddress(text.toUpperCase(Locale.ROOT))))
                        // a trunk adapter is an object of another kind
                        .trunk(Fact.known(false))
                        .build());
    }
}

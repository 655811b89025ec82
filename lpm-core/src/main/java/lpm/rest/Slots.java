package lpm.rest;

import com.google.common.collect.ImmutableList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import lpm.fact.Coverage;
import lpm.fact.Listing;
import lpm.model.id.ViosKey;
import lpm.model.id.VirtualSlot;
import lpm.model.network.SharedEthernetAdapter;
import lpm.model.storage.VirtualScsiServerAdapter;
import lpm.origin.Subject;

/** The virtual slots of one server, and which adapter of the model is in each. */
final class Slots {

    private final Facts facts;
    private final ViosKey server;
    private final Map<VirtualSlot, String> taken = new HashMap<>();

    Slots(Facts facts, ViosKey server, Listing<VirtualScsiServerAdapter> scsi, Listing<SharedEthernetAdapter> bridges) {
        this.facts = facts;
        this.server = server;
        scsi.stream().forEach(adapter -> taken.put(adapter.slot(), adapter.name()));
        bridges.stream()
                .flatMap(bridge -> bridge.trunkAdapters().stream())
                .forEach(trunk -> trunk.slot().value().ifPresent(slot -> taken.put(slot, trunk.name())));
    }

    /** Puts an adapter in a slot, and tells whether it may be there: no other adapter is. */
    boolean take(Element number, String adapter) {
        VirtualSlot slot = slot(number);
        Optional<String> holder = Optional.ofNullable(taken.putIfAbsent(slot, adapter));
        boolean other = holder.isPresent() && !holder.get().equals(adapter);
        if (other) {
            facts.warn(
                    number,
                    "%s is in virtual slot %s of %s, but so is %s".formatted(adapter, slot, server, holder.get()));
        }
        return !other;
    }

    private VirtualSlot slot(Element number) {
        return facts.value(number, () -> Words.slot(number.text()));
    }

    /**
     * The slots that hold other adapters: trunk adapters outside any bridge, and Fibre Channel adapters without a device. Serial
     * adapters are not shown, so that there may always be others.
     */
    Listing<VirtualSlot> others(Element owner) {
        Map<VirtualSlot, String> known = Map.copyOf(taken);
        Set<VirtualSlot> others = new TreeSet<>();
        Stream.concat(
                        owner.all("VirtualFibreChannelMappings/VirtualFibreChannelMapping/ServerAdapter").stream()
                                .filter(adapter -> adapter.filled("AdapterName").isEmpty()),
                        owner.all("TrunkAdapters/TrunkAdapter").stream())
                .forEach(adapter -> adapter.filled("VirtualSlotNumber").ifPresent(number -> {
                    take(number, adapter.textAt("DeviceName").orElse("an adapter without a device"));
                    if (!known.containsKey(slot(number))) {
                        facts.note(Subject.of(server), "other_virtual_slots", number);
                        others.add(slot(number));
                    }
                }));
        return Listing.of(ImmutableList.copyOf(others), Coverage.open());
    }
}

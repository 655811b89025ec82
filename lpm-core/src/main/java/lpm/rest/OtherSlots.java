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

/**
 * Virtual slots of one server that hold neither virtual SCSI nor a bridge's trunk: Fibre Channel adapters, and trunk adapters
 * outside any bridge. Serial adapters are not shown, so that there may always be others.
 */
final class OtherSlots {

    private final Facts facts;
    private final ViosKey server;

    OtherSlots(Facts facts, ViosKey server) {
        this.facts = facts;
        this.server = server;
    }

    Listing<VirtualSlot> list(
            Element owner, Listing<VirtualScsiServerAdapter> scsi, Listing<SharedEthernetAdapter> bridges) {
        Map<VirtualSlot, String> taken = new HashMap<>();
        scsi.stream().forEach(adapter -> taken.put(adapter.slot(), adapter.name()));
        bridges.stream()
                .flatMap(bridge -> bridge.trunkAdapters().stream())
                .forEach(trunk -> trunk.slot().value().ifPresent(slot -> taken.put(slot, trunk.name())));
        Set<VirtualSlot> others = new TreeSet<>();
        Stream.concat(
                        owner.all("VirtualFibreChannelMappings/VirtualFibreChannelMapping/ServerAdapter").stream(),
                        owner.all("TrunkAdapters/TrunkAdapter").stream())
                .forEach(adapter -> adapter.filled("VirtualSlotNumber").ifPresent(number -> {
                    VirtualSlot slot = facts.value(number, () -> Words.slot(number.text()));
                    String name = name(adapter);
                    Optional<String> holder = Optional.ofNullable(taken.get(slot));
                    if (holder.isEmpty()) {
                        facts.note(Subject.of(server), "other_virtual_slots", number);
                        others.add(slot);
                    } else if (!holder.get().equals(name)) {
                        // the slot is taken whichever adapter is in it
                        facts.warn(
                                number,
                                "%s is in virtual slot %s of %s, but so is %s"
                                        .formatted(name, slot, server, holder.get()));
                    }
                }));
        return Listing.of(ImmutableList.copyOf(others), Coverage.open());
    }

    private static String name(Element adapter) {
        return adapter.textAt("AdapterName")
                .or(() -> adapter.textAt("DeviceName"))
                .orElse("an adapter without a device");
    }
}

package lpm.model;

import com.google.common.collect.ImmutableList;
import lpm.fact.Coverage;
import lpm.fact.Listing;
import lpm.model.id.VirtualSlot;
import lpm.model.network.TrunkAdapter;
import lpm.model.storage.VirtualFibreChannelMapping;
import lpm.model.storage.VirtualScsiServerAdapter;

/** The virtual slots of a Virtual I/O Server that its adapters take. */
final class UsedSlots {

    private UsedSlots() {}

    static Listing<VirtualSlot> of(VirtualIoServer server) {
        ImmutableList.Builder<VirtualSlot> slots = ImmutableList.builder();
        for (VirtualScsiServerAdapter adapter : server.serverAdapters().items()) {
            slots.add(adapter.slot());
        }
        for (TrunkAdapter trunk : server.trunkAdapters().items()) {
            trunk.slot().value().ifPresent(slots::add);
        }
        for (VirtualFibreChannelMapping mapping : server.fibreChannelMappings().items()) {
            if (!server.otherVirtualSlots().shows(mapping.slot()::equals)) {
                slots.add(mapping.slot());
            }
        }
        slots.addAll(server.otherVirtualSlots().items());
        boolean complete = server.serverAdapters().isComplete()
                && server.otherVirtualSlots().isComplete()
                && server.trunkAdapters().isComplete()
                && !server.trunkAdapters().shows(trunk -> !trunk.slot().isKnown());
        return Listing.of(slots.build(), complete ? Coverage.complete() : Coverage.open());
    }
}

package lpm.model;

import com.google.common.collect.ImmutableList;
import java.util.stream.Stream;
import lpm.fact.Coverage;
import lpm.fact.Listing;
import lpm.model.id.VirtualSlot;
import lpm.model.storage.VirtualFibreChannelMapping;
import lpm.model.storage.VirtualScsiServerAdapter;

/** The virtual slots of a Virtual I/O Server that its adapters take. */
final class UsedSlots {

    private UsedSlots() {}

    static Listing<VirtualSlot> of(VirtualIoServer server) {
        ImmutableList<VirtualSlot> slots = Stream.of(
                        server.serverAdapters().stream().map(VirtualScsiServerAdapter::slot),
                        server.trunkAdapters().stream().flatMap(trunk -> trunk.slot().value().stream()),
                        server.fibreChannelMappings().stream()
                                .map(VirtualFibreChannelMapping::slot)
                                .filter(slot -> !server.otherVirtualSlots().shows(slot::equals)),
                        server.otherVirtualSlots().stream())
                .flatMap(stream -> stream)
                .collect(ImmutableList.toImmutableList());
        boolean complete = server.serverAdapters().isComplete()
                && server.otherVirtualSlots().isComplete()
                && server.trunkAdapters().isComplete()
                && server.trunkAdapters().stream()
                        .allMatch(trunk -> trunk.slot().isKnown());
        return Listing.of(slots, complete ? Coverage.complete() : Coverage.open());
    }
}

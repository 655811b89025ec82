package lpm.text.hmc;

import com.google.common.collect.ImmutableSet;
import lpm.fact.Coverage;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.id.VirtualSlot;

/**
 * {@code lshwres -r virtualio --rsubtype serial}: of these adapters the slots that they take of any partition. Serial
 * adapters of every partition are server adapters, so the type of those does not tell whose they are.
 */
public final class OtherAdapterReader extends RecordReader {

    @Override
    boolean reads(ConsoleCommand command) {
        return command.listsHardware("virtualio", "serial");
    }

    @Override
    ImmutableSet<String> needs(ConsoleCommand command) {
        return command.level().equals("sys") ? ImmutableSet.of() : ImmutableSet.of("slot_num");
    }

    @Override
    void read(ConsoleListing listing, ConsoleFacts facts) {
        if (listing.command().level().equals("sys")) {
            return;
        }
        OwnedItems<VirtualSlot> slots = new OwnedItems<>();
        listing.forEach(facts, "lpar_name", row -> Fact.unknown(), (row, owner) -> {
            VirtualSlot slot = row.value(() -> new VirtualSlot(row.requiredNumber("slot_num")));
            slots.add(owner, slot, slot, row);
        });
        slots.forEach(
                listing,
                Owner::virtualIoServer,
                (owner, list) -> facts.server(
                        owner,
                        facts.whole(),
                        "taken_virtual_slots",
                        server -> server.withTakenVirtualSlots(Listing.of(list.items(), Coverage.open()))));
        slots.forEach(listing, owner -> !owner.virtualIoServer(), (owner, list) -> serial(facts, owner, list));
    }

    /** Tells the slots of the serial adapters of a partition. */
    static void serial(ConsoleFacts facts, Owner owner, Listing<VirtualSlot> slots) {
        facts.partition(owner.key(), facts.whole(), "serial_slots", partition -> partition.serialSlots(slots));
    }
}

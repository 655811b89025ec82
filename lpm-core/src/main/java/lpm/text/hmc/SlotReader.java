package lpm.text.hmc;

import com.google.common.collect.ImmutableSet;
import lpm.fact.Fact;
import lpm.model.id.VirtualSlot;

/**
 * {@code lshwres -r virtualio --rsubtype slot}: at level lpar the most virtual slots each partition may have, at level slot those
 * that are taken. Of the latter no verified sample was found: every slot that is printed counts as taken, except where {@code
 * config} says that it is empty.
 */
public final class SlotReader extends RecordReader {

    private static final ImmutableSet<String> FREE = ImmutableSet.of("empty", "none");

    private static final String SERIAL = "serial";

    @Override
    boolean reads(ConsoleCommand command) {
        return command.listsHardware("virtualio", "slot");
    }

    @Override
    ImmutableSet<String> needs(ConsoleCommand command) {
        return command.level().equals("slot") ? ImmutableSet.of("slot_num") : ImmutableSet.of();
    }

    @Override
    void read(ConsoleListing listing, ConsoleFacts facts) {
        if (listing.command().level().equals("lpar")) {
            listing.forEach(facts, "lpar_name", row -> Fact.unknown(), (row, owner) -> limit(facts, row, owner));
        } else if (listing.command().level().equals("slot")) {
            OwnedItems<VirtualSlot> slots = new OwnedItems<>();
            OwnedItems<VirtualSlot> serial = new OwnedItems<>();
            listing.forEach(facts, "lpar_name", row -> Fact.unknown(), (row, owner) -> {
                VirtualSlot slot = row.value(() -> new VirtualSlot(row.requiredNumber("slot_num")));
                String config = row.printed("config").orElse("");
                if (SERIAL.equals(config)) {
                    serial.add(owner, slot);
                } else {
                    serial.see(owner);
                }
                if (FREE.contains(config)) {
                    slots.see(owner);
                } else {
                    slots.add(owner, slot);
                }
            });
            if (listing.records().stream().allMatch(row -> row.has("config"))) {
                serial.forEach(
                        listing,
                        owner -> !owner.virtualIoServer(),
                        (owner, list) -> OtherAdapterReader.serial(facts, owner, list));
            }
            slots.forEach(
                    listing,
                    Owner::virtualIoServer,
                    (owner, list) -> facts.server(
                            owner, facts.whole(), "taken_virtual_slots", server -> server.withTakenVirtualSlots(list)));
        }
    }

    private static void limit(ConsoleFacts facts, ConsoleRecord row, Owner owner) {
        Fact<Integer> maximum = Fact.ofOptional(row.number("curr_max_virtual_slots"));
        if (owner.virtualIoServer()) {
            facts.server(owner, row.line(), "maximum_virtual_slots", server -> server.withMaximumVirtualSlots(maximum));
        } else {
            facts.partition(
                    owner.key(),
                    row.line(),
                    "maximum_virtual_slots",
                    partition -> partition.maximumVirtualSlots(maximum));
        }
    }
}

package lpm.text.hmc;

import com.google.common.collect.ImmutableSet;
import lpm.fact.Fact;
import lpm.model.PhysicalIoSlot;
import lpm.model.id.LocationCode;
import lpm.origin.Subject;

/**
 * {@code lshwres -r io --rsubtype slot}: physical slots and the partitions that own them. Whether a partition can start without
 * one is not printed, so it counts as required: that may hold up a move, and never lets one pass that fails.
 */
public final class PhysicalSlotReader extends RecordReader {

    @Override
    boolean reads(ConsoleCommand command) {
        return command.listsHardware("io", "slot");
    }

    @Override
    ImmutableSet<String> needs(ConsoleCommand command) {
        return ImmutableSet.of("drc_name");
    }

    @Override
    void read(ConsoleListing listing, ConsoleFacts facts) {
        OwnedItems<PhysicalIoSlot> slots = new OwnedItems<>();
        ConsoleListing owned = listing.owned();
        owned.forEach(facts, "lpar_name", row -> Fact.unknown(), (row, owner) -> {
            if (!owner.virtualIoServer()) {
                LocationCode location = row.value(() -> new LocationCode(row.required("drc_name")));
                facts.note(
                        Subject.on(owner.key(), Subject.Kind.PHYSICAL_IO_SLOT, location.value()),
                        "required",
                        row.line());
                slots.add(owner, new PhysicalIoSlot(location, true));
            }
        });
        slots.forEach(
                owned,
                owner -> !owner.virtualIoServer(),
                (owner, list) -> facts.partition(
                        owner.key(), facts.whole(), "physical_io_slots", partition -> partition.physicalIoSlots(list)));
    }
}

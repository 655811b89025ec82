package lpm.document;

import com.google.common.collect.ImmutableSet;
import lpm.model.PhysicalIoSlot;
import lpm.model.id.LocationCode;
import lpm.model.id.PartitionKey;
import lpm.origin.Subject;

/** A physical adapter slot of a partition. */
final class PhysicalIoSlotForm {

    private static final ImmutableSet<String> KEYS = ImmutableSet.of("location", "required");

    private PhysicalIoSlotForm() {}

    static PhysicalIoSlot read(Source source, PartitionKey partition, Node node) {
        MappingReader in = MappingReader.of(source, node, "physical I/O slot", KEYS);
        LocationCode location = in.required("location", Scalars::location);
        in.about(Subject.on(partition, Subject.Kind.PHYSICAL_IO_SLOT, location.toString()));
        return new PhysicalIoSlot(location, in.required("required", Scalars::truth));
    }

    static void write(PhysicalIoSlot slot, MappingWriter out) {
        out.text("location", slot.location()).word("required", slot.required());
    }
}

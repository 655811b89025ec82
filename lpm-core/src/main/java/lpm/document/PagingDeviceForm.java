package lpm.document;

import com.google.common.collect.ImmutableSet;
import lpm.model.PagingDevice;
import lpm.model.id.MachineTypeModelSerial;
import lpm.origin.Subject;

/** A paging space device of a shared memory pool. */
final class PagingDeviceForm {

    private static final ImmutableSet<String> KEYS = ImmutableSet.of("name", "megabytes", "redundant", "free");

    private PagingDeviceForm() {}

    static PagingDevice read(Source source, MachineTypeModelSerial system, Node node) {
        MappingReader in = MappingReader.of(source, node, "paging space device", KEYS);
        String name = in.required("name", Scalars::text);
        in.about(Subject.on(system, Subject.Kind.PAGING_DEVICE, name));
        return in.build(() -> new PagingDevice(
                name,
                in.required("megabytes", Scalars::megabytes),
                in.required("redundant", Scalars::truth),
                in.required("free", Scalars::truth)));
    }

    static void write(PagingDevice device, MappingWriter out) {
        out.text("name", device.name())
                .word("megabytes", device.megabytes())
                .word("redundant", device.redundant())
                .word("free", device.free());
    }
}

package lpm.document;

import com.google.common.collect.ImmutableSet;
import lpm.model.SharedProcessorPool;
import lpm.model.id.MachineTypeModelSerial;
import lpm.origin.Subject;

/** A shared processor pool of a managed system. */
final class SharedProcessorPoolForm {

    private static final ImmutableSet<String> KEYS =
            ImmutableSet.of("id", "name", "maximum_units", "reserved_units", "partitions");

    private SharedProcessorPoolForm() {}

    static SharedProcessorPool read(Source source, MachineTypeModelSerial system, Node node) {
        MappingReader in = MappingReader.of(source, node, "shared processor pool", KEYS);
        int id = in.required("id", Scalars::number);
        in.about(Subject.on(system, Subject.Kind.SHARED_PROCESSOR_POOL, "pool " + id));
        return in.build(() -> SharedProcessorPool.builder()
                .id(id)
                .name(in.fact("name", Scalars::text))
                .maximumUnits(in.fact("maximum_units", Scalars::processingUnits))
                .reservedUnits(in.fact("reserved_units", Scalars::processingUnits))
                .partitions(in.values("partitions", Scalars::partitionId))
                .build());
    }

    static void write(SharedProcessorPool pool, MappingWriter out) {
        out.word("id", pool.id())
                .text("name", pool.name())
                .word("maximum_units", pool.maximumUnits())
                .word("reserved_units", pool.reservedUnits())
                .words("partitions", pool.partitions());
    }
}

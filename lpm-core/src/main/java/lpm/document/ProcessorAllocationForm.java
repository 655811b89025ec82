package lpm.document;

import com.google.common.collect.ImmutableSet;
import lpm.model.ProcessorAllocation;
import lpm.model.id.PartitionKey;
import lpm.origin.Subject;

/** The processors of a logical partition. */
final class ProcessorAllocationForm {

    private static final ImmutableSet<String> KEYS =
            ImmutableSet.of("units", "virtual_processors", "dedicated", "capped");

    private ProcessorAllocationForm() {}

    static ProcessorAllocation read(Source source, PartitionKey partition, Node node) {
        MappingReader in = MappingReader.of(source, node, "processors", KEYS);
        in.attributesOf(Subject.of(partition));
        return in.build(() -> ProcessorAllocation.builder()
                .units(in.required("units", Scalars::processingUnits))
                .virtualProcessors(in.fact("virtual_processors", Scalars::number))
                .dedicated(in.fact("dedicated", Scalars::truth))
                .capped(in.fact("capped", Scalars::truth))
                .build());
    }

    static void write(ProcessorAllocation processors, MappingWriter out) {
        out.word("units", processors.units())
                .word("virtual_processors", processors.virtualProcessors())
                .word("dedicated", processors.dedicated())
                .word("capped", processors.capped());
    }
}

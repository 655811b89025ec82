package lpm.document;

import com.google.common.collect.ImmutableSet;
import lpm.model.MemoryAllocation;
import lpm.model.id.PartitionKey;
import lpm.origin.Subject;

/** The memory of a logical partition. */
final class MemoryAllocationForm {

    private static final ImmutableSet<String> KEYS = ImmutableSet.of(
            "current_megabytes", "minimum_megabytes", "maximum_megabytes", "shared_memory", "redundant_paging");

    private MemoryAllocationForm() {}

    static MemoryAllocation read(Source source, PartitionKey partition, Node node) {
        MappingReader in = MappingReader.of(source, node, "memory", KEYS);
        in.attributesOf(Subject.of(partition));
        return in.build(() -> MemoryAllocation.builder()
                .currentMegabytes(in.required("current_megabytes", Scalars::megabytes))
                .minimumMegabytes(in.fact("minimum_megabytes", Scalars::megabytes))
                .maximumMegabytes(in.fact("maximum_megabytes", Scalars::megabytes))
                .shared(in.fact("shared_memory", Scalars::truth))
                .redundantPaging(in.fact("redundant_paging", Scalars::truth))
                .build());
    }

    static void write(MemoryAllocation memory, MappingWriter out) {
        out.word("current_megabytes", memory.currentMegabytes())
                .word("minimum_megabytes", memory.minimumMegabytes())
                .word("maximum_megabytes", memory.maximumMegabytes())
                .word("shared_memory", memory.shared())
                .word("redundant_paging", memory.redundantPaging());
    }
}

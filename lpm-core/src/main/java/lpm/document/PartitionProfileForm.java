package lpm.document;

import com.google.common.collect.ImmutableSet;
import lpm.model.PartitionProfile;
import lpm.model.id.PartitionKey;
import lpm.origin.Subject;

/** The profile of a logical partition. */
final class PartitionProfileForm {

    private static final ImmutableSet<String> KEYS = ImmutableSet.of(
            "name",
            "desired_memory_megabytes",
            "minimum_memory_megabytes",
            "maximum_memory_megabytes",
            "shares_memory",
            "desired_processing_units",
            "desired_virtual_processors",
            "dedicated_processors",
            "capped_processors",
            "desired_huge_pages",
            "desired_compatibility_mode",
            "page_table_ratio",
            "scsi_slots",
            "ethernet_slots");

    private PartitionProfileForm() {}

    static PartitionProfile read(Source source, PartitionKey partition, Node node) {
        MappingReader in = MappingReader.of(source, node, "profile", KEYS);
        in.attributesExceptName(Subject.of(partition));
        return in.build(() -> PartitionProfile.builder()
                .name(in.required("name", Scalars::text))
                .desiredMemoryMegabytes(in.fact("desired_memory_megabytes", Scalars::megabytes))
                .minimumMemoryMegabytes(in.fact("minimum_memory_megabytes", Scalars::megabytes))
                .maximumMemoryMegabytes(in.fact("maximum_memory_megabytes", Scalars::megabytes))
                .sharesMemory(in.fact("shares_memory", Scalars::truth))
                .desiredProcessingUnits(in.fact("desired_processing_units", Scalars::processingUnits))
                .desiredVirtualProcessors(in.fact("desired_virtual_processors", Scalars::number))
                .dedicatedProcessors(in.fact("dedicated_processors", Scalars::truth))
                .cappedProcessors(in.fact("capped_processors", Scalars::truth))
                .desiredHugePages(in.fact("desired_huge_pages", Scalars::number))
                .compatibilityMode(in.fact("desired_compatibility_mode", Scalars::compatibilityMode))
                .pageTableRatio(in.fact("page_table_ratio", Scalars.or("none", Scalars::number)))
                .scsiSlots(in.values("scsi_slots", Scalars::slot))
                .ethernetSlots(in.values("ethernet_slots", Scalars::slot))
                .build());
    }

    static void write(PartitionProfile profile, MappingWriter out) {
        out.text("name", profile.name())
                .word("desired_memory_megabytes", profile.desiredMemoryMegabytes())
                .word("minimum_memory_megabytes", profile.minimumMemoryMegabytes())
                .word("maximum_memory_megabytes", profile.maximumMemoryMegabytes())
                .word("shares_memory", profile.sharesMemory())
                .word("desired_processing_units", profile.desiredProcessingUnits())
                .word("desired_virtual_processors", profile.desiredVirtualProcessors())
                .word("dedicated_processors", profile.dedicatedProcessors())
                .word("capped_processors", profile.cappedProcessors())
                .word("desired_huge_pages", profile.desiredHugePages())
                .word("desired_compatibility_mode", profile.compatibilityMode())
                .wordOr("page_table_ratio", profile.pageTableRatio(), "none")
                .words("scsi_slots", profile.scsiSlots())
                .words("ethernet_slots", profile.ethernetSlots());
    }
}

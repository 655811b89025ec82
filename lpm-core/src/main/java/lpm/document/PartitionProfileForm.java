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
            "desired_processing_units",
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
                .desiredProcessingUnits(in.fact("desired_processing_units", Scalars::processingUnits))
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
                .word("desired_processing_units", profile.desiredProcessingUnits())
                .word("desired_huge_pages", profile.desiredHugePages())
                .word("desired_compatibility_mode", profile.compatibilityMode())
                .wordOr("page_table_ratio", profile.pageTableRatio(), "none")
                .words("scsi_slots", profile.scsiSlots())
                .words("ethernet_slots", profile.ethernetSlots());
    }
}

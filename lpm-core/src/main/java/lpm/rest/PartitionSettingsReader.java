package lpm.rest;

import java.util.Optional;
import lpm.fact.Fact;
import lpm.model.LogicalPartition;
import lpm.model.id.PartitionUuid;
import lpm.origin.Subject;

/** What is set and enabled for a partition. What a schema does not have is unknown: an older one says nothing of it. */
final class PartitionSettingsReader {

    private static final String MEMORY = "PartitionMemoryConfiguration/";
    private static final String DLPAR = "PartitionCapabilities/DynamicLogicalPartition";

    private PartitionSettingsReader() {}

    static void read(Facts facts, Subject subject, Element element, LogicalPartition.Builder partition) {
        partition
                .migrationDisabled(facts.fact(subject, "migration_disabled", element, "MigrationDisable", Words::flag))
                .dlparCapable(dlpar(facts, subject, element))
                .uuid(facts.fact(
                        subject, "uuid", element, "PartitionUUID", text -> Optional.of(PartitionUuid.parse(text))))
                .managementPartition(
                        facts.fact(subject, "management_partition", element, "IsManagementPartition", Words::flag))
                .redundantErrorPathReporting(facts.fact(
                        subject,
                        "redundant_error_path_reporting",
                        element,
                        "IsRedundantErrorPathReportingEnabled",
                        Words::flag))
                .virtualTrustedPlatformModule(facts.fact(
                        subject,
                        "virtual_trusted_platform_module",
                        element,
                        "IsVirtualTrustedPlatformModuleEnabled",
                        Words::flag))
                .simplifiedRemoteRestart(facts.fact(
                        subject, "simplified_remote_restart", element, "SimplifiedRemoteRestartCapable", Words::flag))
                .memoryExpansion(facts.fact(
                        subject, "memory_expansion", element, MEMORY + "MemoryExpansionEnabled", Words::flag))
                .hugePages(facts.fact(subject, "huge_pages", element, MEMORY + "CurrentHugePageCount", Words::number))
                .persistentMemoryVolumes(facts.fact(
                        subject,
                        "persistent_memory_volumes",
                        element,
                        "AssociatedPersistentMemoryConfiguration/CurrentPersistentMemoryVolumes",
                        Words::number))
                .bsrArrays(facts.fact(
                        subject,
                        "bsr_arrays",
                        element,
                        MEMORY + "CurrentBarrierSynchronizationRegisterArrays",
                        Words::number));
    }

    private static Fact<Boolean> dlpar(Facts facts, Subject subject, Element element) {
        return facts.fact(subject, "dlpar_capable", element, DLPAR + "MemoryCapable", Words::flag)
                .with(
                        facts.fact(subject, "dlpar_capable", element, DLPAR + "ProcessorCapable", Words::flag),
                        (memory, processors) -> memory && processors);
    }
}

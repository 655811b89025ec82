package lpm.rest;

import lpm.fact.Listing;
import lpm.model.CompatibilityMode;
import lpm.model.ManagedSystem;
import lpm.model.id.ProcessingUnits;
import lpm.origin.Subject;

/** What a managed system says of how much it takes: partitions, processors of a partition, migrations at a time. */
final class SystemLimits {

    private static final String PROCESSORS = "AssociatedSystemProcessorConfiguration/";
    private static final String MODES = PROCESSORS + "SupportedPartitionProcessorCompatibilityModes";
    private static final String MIGRATIONS = "SystemMigrationInformation/";

    private SystemLimits() {}

    static void read(Facts facts, Subject subject, Element element, ManagedSystem.Builder system) {
        system.maximumPartitions(facts.fact(subject, "maximum_partitions", element, "MaximumPartitions", Words::number))
                .minimumUnitsPerVirtualProcessor(facts.fact(
                        subject,
                        "minimum_units_per_virtual_processor",
                        element,
                        PROCESSORS + "MinimumProcessorUnitsPerVirtualProcessor",
                        ProcessingUnits::parse))
                .maximumVirtualProcessorsAixLinux(facts.fact(
                        subject,
                        "maximum_virtual_processors_aix_linux",
                        element,
                        PROCESSORS + "CurrentMaximumVirtualProcessorsPerAIXOrLinuxPartition",
                        Words::number))
                .maximumVirtualProcessorsIbmI(facts.fact(
                        subject,
                        "maximum_virtual_processors_ibm_i",
                        element,
                        PROCESSORS + "CurrentMaximumVirtualProcessorsPerIBMiPartition",
                        Words::number))
                .compatibilityModes(modes(facts, subject, element));
        migrations(facts, subject, element, system);
    }

    private static void migrations(Facts facts, Subject subject, Element element, ManagedSystem.Builder system) {
        system.activeMigrations(facts.fact(
                        subject,
                        "active_migrations",
                        element,
                        MIGRATIONS + "NumberOfActiveMigrationsInProgress",
                        Words::number))
                .supportedActiveMigrations(facts.fact(
                        subject,
                        "supported_active_migrations",
                        element,
                        MIGRATIONS + "MaximumActiveMigrations",
                        Words::number))
                .inactiveMigrations(facts.fact(
                        subject,
                        "inactive_migrations",
                        element,
                        MIGRATIONS + "NumberOfInactiveMigrationsInProgress",
                        Words::number))
                .supportedInactiveMigrations(facts.fact(
                        subject,
                        "supported_inactive_migrations",
                        element,
                        MIGRATIONS + "MaximumInactiveMigrations",
                        Words::number));
    }

    private static Listing<CompatibilityMode> modes(Facts facts, Subject subject, Element element) {
        Listing<CompatibilityMode> modes = Listing.complete(element.all(MODES).stream()
                .map(mode -> facts.value(mode, () -> new CompatibilityMode(mode.text())))
                .distinct()
                .toList());
        if (modes.items().isEmpty()) {
            return Listing.unknown();
        }
        facts.note(subject, "compatibility_modes", element.all(MODES).get(0));
        return modes;
    }
}

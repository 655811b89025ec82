package lpm.rest;

import lpm.fact.Fact;
import lpm.model.MemoryAllocation;
import lpm.model.ProcessorAllocation;
import lpm.model.id.ProcessingUnits;
import lpm.origin.Subject;

/** What a partition runs with, as opposed to what its profile asks for. */
final class PartitionResources {

    private static final String MEMORY = "PartitionMemoryConfiguration/";
    private static final String PROCESSORS = "PartitionProcessorConfiguration/";
    private static final String SHARED = PROCESSORS + "CurrentSharedProcessorConfiguration/";

    private PartitionResources() {}

    /** Unknown for a partition that has none, since it was never started. */
    static Fact<MemoryAllocation> memory(Facts facts, Subject subject, Element element) {
        Fact<Long> current =
                facts.optional(subject, "memory", element, MEMORY + "CurrentMemory", Words::positiveMegabytes);
        return current.map(megabytes -> facts.value(
                element.at(MEMORY + "CurrentMemory").orElse(element),
                () -> MemoryAllocation.builder()
                        .currentMegabytes(megabytes)
                        .minimumMegabytes(facts.optional(
                                subject,
                                "memory.minimum_megabytes",
                                element,
                                MEMORY + "CurrentMinimumMemory",
                                Words::positiveMegabytes))
                        .maximumMegabytes(facts.optional(
                                subject,
                                "memory.maximum_megabytes",
                                element,
                                MEMORY + "CurrentMaximumMemory",
                                Words::positiveMegabytes))
                        .build()));
    }

    /** Unknown for dedicated processors. */
    static Fact<ProcessorAllocation> processors(Facts facts, Subject subject, Element element) {
        Fact<ProcessingUnits> current = facts.optional(
                subject, "processors", element, SHARED + "CurrentProcessingUnits", PartitionResources::units);
        boolean shared = element.textAt(PROCESSORS + "CurrentHasDedicatedProcessors")
                .filter("true"::equals)
                .isEmpty();
        if (!shared) {
            return Fact.unknown();
        }
        return current.map(units -> facts.value(
                element.at(SHARED + "CurrentProcessingUnits").orElse(element),
                () -> ProcessorAllocation.builder()
                        .units(units)
                        .virtualProcessors(facts.optional(
                                subject,
                                "processors.virtual_processors",
                                element,
                                SHARED + "AllocatedVirtualProcessors",
                                PartitionResources::count))
                        .dedicated(facts.fact(
                                subject,
                                "processors.dedicated",
                                element,
                                PROCESSORS + "CurrentHasDedicatedProcessors",
                                Words::flag))
                        .capped(facts.optional(
                                subject,
                                "processors.capped",
                                element,
                                PROCESSORS + "CurrentSharingMode",
                                PartitionResources::isCapped))
                        .build()));
    }

    private static Fact<ProcessingUnits> units(String text) {
        ProcessingUnits units = ProcessingUnits.parse(text);
        return units.hundredths() == 0 ? Fact.unknown() : Fact.known(units);
    }

    private static Fact<Integer> count(String text) {
        int count = Words.number(text);
        return count == 0 ? Fact.unknown() : Fact.known(count);
    }

    private static Fact<Boolean> isCapped(String mode) {
        return switch (mode) {
            case "capped" -> Fact.known(true);
            case "uncapped" -> Fact.known(false);
            default -> Fact.unknown();
        };
    }

    /** What the partition runs with, else what it would start with. */
    static Fact<Integer> maximumVirtualSlots(Facts facts, Subject subject, Element element) {
        String current = "PartitionIOConfiguration/CurrentMaximumVirtualIOSlots";
        String path = element.filled(current).isPresent() ? current : "PartitionIOConfiguration/MaximumVirtualIOSlots";
        return facts.fact(subject, "maximum_virtual_slots", element, path, Words::number);
    }
}

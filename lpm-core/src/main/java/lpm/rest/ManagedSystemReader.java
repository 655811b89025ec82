package lpm.rest;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Map;
import java.util.Optional;
import lpm.fact.Coverage;
import lpm.fact.Listing;
import lpm.model.Estate;
import lpm.model.ManagedSystem;
import lpm.model.ManagedSystemState;
import lpm.model.MobilityCapability;
import lpm.model.id.MachineTypeModelSerial;
import lpm.model.id.ProcessingUnits;
import lpm.model.id.ViosKey;
import lpm.origin.Capture;
import lpm.origin.Subject;

/** A managed system: what it is capable of, and what it has left. */
final class ManagedSystemReader implements PayloadReader {

    private static final ImmutableMap<String, MobilityCapability> CAPABILITIES =
            ImmutableMap.<String, MobilityCapability>builder()
                    .put("ActiveLogicalPartitionMobilityCapable", MobilityCapability.ACTIVE_MOBILITY)
                    .put("InactiveLogicalPartitionMobilityCapable", MobilityCapability.INACTIVE_MOBILITY)
                    .put("IBMiLogicalPartitionMobilityCapable", MobilityCapability.IBM_I_MOBILITY)
                    .put("IBMiRestrictedIOModeCapable", MobilityCapability.IBM_I_RESTRICTED_IO)
                    .put("ActiveMemoryExpansionCapable", MobilityCapability.ACTIVE_MEMORY_EXPANSION)
                    .put(
                            "PowerVMLogicalPartitionSimplifiedRemoteRestartCapable",
                            MobilityCapability.SIMPLIFIED_REMOTE_RESTART)
                    .put("PartitionSecureBootCapable", MobilityCapability.SECURE_BOOT)
                    .put("PartitionKeyStoreCapable", MobilityCapability.KEYSTORE)
                    .put("ActiveMemorySharingCapable", MobilityCapability.MEMORY_SHARING)
                    .put(
                            "LogicalPartitionPersistentMemoryMigrationCapable",
                            MobilityCapability.PERSISTENT_MEMORY_MOBILITY)
                    .put("CustomPhysicalPageTableRatioCapable", MobilityCapability.PAGE_TABLE_RATIO)
                    .buildOrThrow();

    private static final String MEMORY = "AssociatedSystemMemoryConfiguration/";
    private static final String PROCESSORS = "AssociatedSystemProcessorConfiguration/";

    @Override
    public String kind() {
        return "ManagedSystem";
    }

    @Override
    public Capture read(String file, Payload payload, RestNames names) {
        Facts facts = new Facts(file, payload);
        Element element = payload.element();
        Optional<MachineTypeModelSerial> id = SystemIdentity.of(file, element);
        if (id.isEmpty()) {
            facts.warn(
                    element,
                    "a managed system is not read, since its MachineTypeModelAndSerialNumber is missing or incomplete");
            return facts.capture(Estate.empty());
        }
        Subject subject = Subject.of(id.get());
        facts.note(subject, element);
        ManagedSystem.Builder system = ManagedSystem.builder()
                .id(id.get())
                .name(facts.fact(subject, "name", element, "SystemName", text -> text))
                .state(facts.fact(
                        subject, "state", element, "State", text -> new ManagedSystemState(Words.state(text))))
                .capabilities(capabilities(facts, subject, element))
                .virtualIoServers(servers(facts, subject, element, names));
        amounts(facts, subject, element, system);
        SystemLimits.read(facts, subject, element, system);
        return facts.capture(Estate.empty().with(facts.value(element, system::build)));
    }

    private static void amounts(Facts facts, Subject subject, Element element, ManagedSystem.Builder system) {
        system.configurableProcessingUnits(facts.fact(
                        subject,
                        "configurable_processing_units",
                        element,
                        PROCESSORS + "ConfigurableSystemProcessorUnits",
                        ProcessingUnits::parse))
                .availableProcessingUnits(facts.fact(
                        subject,
                        "available_processing_units",
                        element,
                        PROCESSORS + "CurrentAvailableSystemProcessorUnits",
                        ProcessingUnits::parse))
                .configurableMemoryMegabytes(facts.fact(
                        subject,
                        "configurable_memory_megabytes",
                        element,
                        MEMORY + "ConfigurableSystemMemory",
                        Words::megabytes))
                .availableMemoryMegabytes(facts.fact(
                        subject,
                        "available_memory_megabytes",
                        element,
                        MEMORY + "CurrentAvailableSystemMemory",
                        Words::megabytes))
                .logicalMemoryBlockMegabytes(facts.fact(
                        subject,
                        "logical_memory_block_megabytes",
                        element,
                        MEMORY + "CurrentLogicalMemoryBlockSize",
                        Words::number));
    }

    private static ImmutableMap<MobilityCapability, Boolean> capabilities(
            Facts facts, Subject subject, Element element) {
        ImmutableMap.Builder<MobilityCapability, Boolean> known = ImmutableMap.builder();
        for (Map.Entry<String, MobilityCapability> capability : CAPABILITIES.entrySet()) {
            facts.fact(
                            subject,
                            capability.getValue().toString(),
                            element,
                            "AssociatedSystemCapabilities/" + capability.getKey(),
                            Words::flag)
                    .value()
                    .ifPresent(capable -> known.put(capability.getValue(), capable));
        }
        return known.buildOrThrow();
    }

    /** Links to its servers; complete if each of them is named by some input. */
    private static Listing<String> servers(Facts facts, Subject subject, Element element, RestNames names) {
        Optional<Element> list = element.at("AssociatedVirtualIOServers");
        if (list.isEmpty()) {
            return Listing.unknown();
        }
        facts.note(subject, "virtual_io_servers", list.get());
        ImmutableList<Element> links = list.get().all("link");
        ImmutableList<String> known = links.stream()
                .flatMap(link -> link.href().stream())
                .flatMap(href -> Address.of(href).idOf("VirtualIOServer").stream())
                .flatMap(identifier -> names.server(identifier).map(ViosKey::name).stream())
                .distinct()
                .sorted()
                .collect(ImmutableList.toImmutableList());
        return Listing.of(known, known.size() == links.size() ? Coverage.complete() : Coverage.open());
    }
}

package lpm.document;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Arrays;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.InactiveProfilePolicy;
import lpm.model.ManagedSystem;
import lpm.model.ManagedSystemState;
import lpm.model.MobilityCapability;
import lpm.model.id.MachineTypeModelSerial;
import lpm.model.network.VirtualSwitch;
import lpm.origin.Subject;

/** A managed system. */
final class ManagedSystemForm {

    private static final ImmutableSet<String> KEYS = ImmutableSet.of(
            "id",
            "name",
            "state",
            "capabilities",
            "configurable_processing_units",
            "available_processing_units",
            "configurable_memory_megabytes",
            "available_memory_megabytes",
            "logical_memory_block_megabytes",
            "virtual_switches",
            "remaining_port_names",
            "virtual_io_servers",
            "partitions",
            "maximum_virtual_slots",
            "service_partition",
            "trusted_system_key",
            "detailed_state",
            "firmware_level",
            "maximum_partitions",
            "active_migrations",
            "supported_active_migrations",
            "inactive_migrations",
            "supported_inactive_migrations",
            "inactive_profile_policy",
            "mover_network_gigabits",
            "minimum_units_per_virtual_processor",
            "maximum_virtual_processors_aix_linux",
            "maximum_virtual_processors_ibm_i",
            "compatibility_modes",
            "processor_pools",
            "paging_servers",
            "paging_devices",
            "sriov_adapters",
            "ethernet_network",
            "management_console");
    private static final ImmutableSet<String> CAPABILITIES = Arrays.stream(MobilityCapability.values())
            .map(MobilityCapability::toString)
            .collect(ImmutableSet.toImmutableSet());

    private ManagedSystemForm() {}

    static ManagedSystem read(Source source, Node node) {
        MappingReader in = MappingReader.of(source, node, "managed system", KEYS);
        MachineTypeModelSerial id = in.required("id", Scalars::system);
        in.about(Subject.of(id));
        return in.build(() -> ManagedSystem.builder()
                .id(id)
                .name(in.fact("name", Scalars::text))
                .state(in.fact("state", Scalars::text).map(ManagedSystemState::new))
                .capabilities(in.object("capabilities", value -> readCapabilities(source, id, value))
                        .value()
                        .orElse(ImmutableMap.of()))
                .configurableProcessingUnits(in.fact("configurable_processing_units", Scalars::processingUnits))
                .availableProcessingUnits(in.fact("available_processing_units", Scalars::processingUnits))
                .configurableMemoryMegabytes(in.fact("configurable_memory_megabytes", Scalars::megabytes))
                .availableMemoryMegabytes(in.fact("available_memory_megabytes", Scalars::megabytes))
                .logicalMemoryBlockMegabytes(in.fact("logical_memory_block_megabytes", Scalars::blockMegabytes))
                .virtualSwitches(readSwitches(in, id))
                .remainingPortNames(in.fact("remaining_port_names", Scalars::number))
                .virtualIoServers(in.values("virtual_io_servers", Scalars::text))
                .partitions(in.values("partitions", Scalars::partitionId))
                .maximumVirtualSlots(in.fact("maximum_virtual_slots", Scalars::number))
                .servicePartition(in.fact("service_partition", Scalars.or("none", Scalars::partitionId)))
                .trustedSystemKey(in.fact("trusted_system_key", Scalars::text))
                .detailedState(in.fact("detailed_state", Scalars::text))
                .firmwareLevel(in.fact("firmware_level", Scalars::firmwareLevel))
                .maximumPartitions(in.fact("maximum_partitions", Scalars::number))
                .activeMigrations(in.fact("active_migrations", Scalars::number))
                .supportedActiveMigrations(in.fact("supported_active_migrations", Scalars::number))
                .inactiveMigrations(in.fact("inactive_migrations", Scalars::number))
                .supportedInactiveMigrations(in.fact("supported_inactive_migrations", Scalars::number))
                .inactiveProfilePolicy(
                        in.fact("inactive_profile_policy", Scalars.oneOf(InactiveProfilePolicy.values())))
                .moverNetworkGigabits(in.fact("mover_network_gigabits", Scalars::number))
                .minimumUnitsPerVirtualProcessor(
                        in.fact("minimum_units_per_virtual_processor", Scalars::processingUnits))
                .maximumVirtualProcessorsAixLinux(in.fact("maximum_virtual_processors_aix_linux", Scalars::number))
                .maximumVirtualProcessorsIbmI(in.fact("maximum_virtual_processors_ibm_i", Scalars::number))
                .compatibilityModes(in.values("compatibility_modes", Scalars::compatibilityMode))
                .processorPools(in.listing("processor_pools", item -> SharedProcessorPoolForm.read(source, id, item)))
                .pagingServers(in.values("paging_servers", Scalars::text))
                .pagingDevices(in.listing("paging_devices", item -> PagingDeviceForm.read(source, id, item)))
                .sriovAdapters(in.listing("sriov_adapters", item -> SriovAdapterForm.read(source, id, item)))
                .ethernetNetwork(in.fact("ethernet_network", Scalars::text))
                .managementConsole(in.fact("management_console", Scalars::text))
                .build());
    }

    private static ImmutableMap<MobilityCapability, Boolean> readCapabilities(
            Source source, MachineTypeModelSerial id, Node node) {
        MappingReader in = MappingReader.of(source, node, "capabilities", CAPABILITIES);
        in.attributesOf(Subject.of(id));
        ImmutableMap.Builder<MobilityCapability, Boolean> capabilities = ImmutableMap.builder();
        for (MobilityCapability capability : MobilityCapability.values()) {
            in.fact(capability.toString(), Scalars::truth)
                    .value()
                    .ifPresent(capable -> capabilities.put(capability, capable));
        }
        return capabilities.buildOrThrow();
    }

    private static Listing<VirtualSwitch> readSwitches(MappingReader in, MachineTypeModelSerial id) {
        boolean withModes = in.listing("virtual_switches", item -> item).shows(MappingNode.class::isInstance);
        if (withModes) {
            return in.listing("virtual_switches", item -> VirtualSwitchForm.read(in.source(), id, item));
        }
        return in.values("virtual_switches", scalar -> {
            String name = Scalars.text(scalar);
            in.source().put(Subject.on(id, Subject.Kind.VIRTUAL_SWITCH, name), scalar.line());
            return VirtualSwitch.builder().name(name).build();
        });
    }

    static void write(ManagedSystem system, MappingWriter out) {
        out.word("id", system.id()).text("name", system.name()).text("state", system.state());
        if (!system.capabilities().isEmpty()) {
            out.object("capabilities", Fact.known(system.capabilities()), ManagedSystemForm::writeCapabilities);
        }
        out.word("configurable_processing_units", system.configurableProcessingUnits())
                .word("available_processing_units", system.availableProcessingUnits())
                .word("configurable_memory_megabytes", system.configurableMemoryMegabytes())
                .word("available_memory_megabytes", system.availableMemoryMegabytes())
                .word("logical_memory_block_megabytes", system.logicalMemoryBlockMegabytes());
        writeSwitches(system.virtualSwitches(), out);
        out.word("remaining_port_names", system.remainingPortNames())
                .texts("virtual_io_servers", system.virtualIoServers())
                .words("partitions", system.partitions())
                .word("maximum_virtual_slots", system.maximumVirtualSlots())
                .wordOr("service_partition", system.servicePartition(), "none")
                .text("trusted_system_key", system.trustedSystemKey())
                .text("detailed_state", system.detailedState())
                .word("firmware_level", system.firmwareLevel())
                .word("maximum_partitions", system.maximumPartitions())
                .word("active_migrations", system.activeMigrations())
                .word("supported_active_migrations", system.supportedActiveMigrations())
                .word("inactive_migrations", system.inactiveMigrations())
                .word("supported_inactive_migrations", system.supportedInactiveMigrations())
                .word("inactive_profile_policy", system.inactiveProfilePolicy())
                .word("mover_network_gigabits", system.moverNetworkGigabits())
                .word("minimum_units_per_virtual_processor", system.minimumUnitsPerVirtualProcessor())
                .word("maximum_virtual_processors_aix_linux", system.maximumVirtualProcessorsAixLinux())
                .word("maximum_virtual_processors_ibm_i", system.maximumVirtualProcessorsIbmI())
                .words("compatibility_modes", system.compatibilityModes())
                .objects("processor_pools", system.processorPools(), SharedProcessorPoolForm::write)
                .texts("paging_servers", system.pagingServers())
                .objects("paging_devices", system.pagingDevices(), PagingDeviceForm::write)
                .objects("sriov_adapters", system.sriovAdapters(), SriovAdapterForm::write)
                .text("ethernet_network", system.ethernetNetwork())
                .text("management_console", system.managementConsole());
    }

    private static void writeCapabilities(ImmutableMap<MobilityCapability, Boolean> capabilities, MappingWriter out) {
        ImmutableSortedMap.copyOf(capabilities)
                .forEach((capability, capable) -> out.word(capability.toString(), capable));
    }

    /** By their names alone where nothing else is known. */
    private static void writeSwitches(Listing<VirtualSwitch> switches, MappingWriter out) {
        if (switches.shows(known -> known.mode().isKnown())) {
            out.objects("virtual_switches", switches, VirtualSwitchForm::write);
        } else {
            out.texts("virtual_switches", switchNames(switches));
        }
    }

    private static Listing<String> switchNames(Listing<VirtualSwitch> switches) {
        return Listing.of(switches.stream().map(VirtualSwitch::name).toList(), switches.coverage());
    }
}

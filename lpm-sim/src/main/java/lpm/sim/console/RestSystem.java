package lpm.sim.console;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import lpm.model.ManagedSystem;
import lpm.model.MobilityCapability;
import lpm.model.id.MachineTypeModelSerial;

/**
 * A managed system as the REST interface shows it.
 *
 * @param server the address of a server of that name
 */
record RestSystem(ManagedSystem system, BiFunction<MachineTypeModelSerial, String, String> server) {

    String object() {
        MachineTypeModelSerial id = system.id();
        RestElement all = new RestElement("ManagedSystem")
                .with(capabilities())
                .with(new RestElement("AssociatedSystemMemoryConfiguration")
                        .with("ConfigurableSystemMemory", system.configurableMemoryMegabytes())
                        .with("CurrentAvailableSystemMemory", system.availableMemoryMegabytes())
                        .with("CurrentLogicalMemoryBlockSize", system.logicalMemoryBlockMegabytes()))
                .with(new RestElement("AssociatedSystemProcessorConfiguration")
                        .with("ConfigurableSystemProcessorUnits", system.configurableProcessingUnits())
                        .with("CurrentAvailableSystemProcessorUnits", system.availableProcessingUnits()));
        system.virtualIoServers().whole().value().ifPresent(names -> all.with(servers(names)));
        return all.with(new RestElement("MachineTypeModelAndSerialNumber")
                        .with("MachineType", id.machineType())
                        .with("Model", id.model())
                        .with("SerialNumber", id.serial()))
                .with("State", system.state().map(state -> state.toString().toLowerCase(Locale.ROOT)))
                .with("SystemName", system.name())
                .object();
    }

    private RestElement capabilities() {
        RestElement all = new RestElement("AssociatedSystemCapabilities");
        for (MobilityCapability capability : MobilityCapability.values()) {
            name(capability).ifPresent(name -> all.with(name, system.capable(capability)));
        }
        return all;
    }

    /** Nothing for what the interface does not tell. */
    private static Optional<String> name(MobilityCapability capability) {
        return switch (capability) {
            case ACTIVE_MOBILITY -> Optional.of("ActiveLogicalPartitionMobilityCapable");
            case INACTIVE_MOBILITY -> Optional.of("InactiveLogicalPartitionMobilityCapable");
            case IBM_I_MOBILITY -> Optional.of("IBMiLogicalPartitionMobilityCapable");
            case IBM_I_RESTRICTED_IO -> Optional.of("IBMiRestrictedIOModeCapable");
            case ACTIVE_MEMORY_EXPANSION -> Optional.of("ActiveMemoryExpansionCapable");
            case SIMPLIFIED_REMOTE_RESTART -> Optional.of("PowerVMLogicalPartitionSimplifiedRemoteRestartCapable");
            case SECURE_BOOT -> Optional.of("PartitionSecureBootCapable");
            case KEYSTORE -> Optional.of("PartitionKeyStoreCapable");
            case MEMORY_SHARING -> Optional.of("ActiveMemorySharingCapable");
            case STATION_INTERFACES -> Optional.empty();
            case PERSISTENT_MEMORY_MOBILITY -> Optional.of("LogicalPartitionPersistentMemoryMigrationCapable");
            case PAGE_TABLE_RATIO -> Optional.of("CustomPhysicalPageTableRatioCapable");
        };
    }

    private RestElement servers(List<String> names) {
        RestElement links = new RestElement("AssociatedVirtualIOServers");
        names.forEach(name -> links.link("link", server.apply(system.id(), name)));
        return links;
    }
}

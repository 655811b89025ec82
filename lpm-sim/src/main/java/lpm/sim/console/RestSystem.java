package lpm.sim.console;

import java.util.Locale;
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
        return new RestElement("ManagedSystem")
                .with(capabilities())
                .with(new RestElement("AssociatedSystemMemoryConfiguration")
                        .with("ConfigurableSystemMemory", system.configurableMemoryMegabytes())
                        .with("CurrentAvailableSystemMemory", system.availableMemoryMegabytes())
                        .with("CurrentLogicalMemoryBlockSize", system.logicalMemoryBlockMegabytes()))
                .with(new RestElement("AssociatedSystemProcessorConfiguration")
                        .with("ConfigurableSystemProcessorUnits", system.configurableProcessingUnits())
                        .with("CurrentAvailableSystemProcessorUnits", system.availableProcessingUnits()))
                .with(servers())
                .with(new RestElement("MachineTypeModelAndSerialNumber")
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
            all.with(name(capability), system.capable(capability));
        }
        return all;
    }

    private static String name(MobilityCapability capability) {
        return switch (capability) {
            case ACTIVE_MOBILITY -> "ActiveLogicalPartitionMobilityCapable";
            case INACTIVE_MOBILITY -> "InactiveLogicalPartitionMobilityCapable";
            case IBM_I_MOBILITY -> "IBMiLogicalPartitionMobilityCapable";
            case IBM_I_RESTRICTED_IO -> "IBMiRestrictedIOModeCapable";
            case ACTIVE_MEMORY_EXPANSION -> "ActiveMemoryExpansionCapable";
            case SIMPLIFIED_REMOTE_RESTART -> "PowerVMLogicalPartitionSimplifiedRemoteRestartCapable";
            case SECURE_BOOT -> "PartitionSecureBootCapable";
            case KEYSTORE -> "PartitionKeyStoreCapable";
            case MEMORY_SHARING -> "ActiveMemorySharingCapable";
        };
    }

    private RestElement servers() {
        RestElement links = new RestElement("AssociatedVirtualIOServers");
        system.virtualIoServers().items().forEach(name -> links.link("link", server.apply(system.id(), name)));
        return links;
    }
}

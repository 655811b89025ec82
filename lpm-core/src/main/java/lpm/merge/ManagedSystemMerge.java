package lpm.merge;

import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import lpm.fact.Fact;
import lpm.model.CompatibilityMode;
import lpm.model.ManagedSystem;
import lpm.model.MobilityCapability;
import lpm.model.PagingDevice;
import lpm.model.SharedProcessorPool;
import lpm.model.id.MachineTypeModelSerial;
import lpm.model.id.PartitionId;
import lpm.model.network.SriovAdapter;
import lpm.model.network.VirtualSwitch;
import lpm.origin.Subject;

/** One managed system. */
final class ManagedSystemMerge {

    private ManagedSystemMerge() {}

    static ManagedSystem merge(MachineTypeModelSerial id, Merging<ManagedSystem> said) {
        ItemType<VirtualSwitch> switches = ItemType.of(
                VirtualSwitch::name,
                name -> Subject.on(id, Subject.Kind.VIRTUAL_SWITCH, name),
                one -> one.build(() -> VirtualSwitch.builder()
                        .name(one.same("name", VirtualSwitch::name))
                        .mode(one.fact("mode", VirtualSwitch::mode))
                        .build()));
        ItemType<String> servers = ItemType.values(server -> server, said::subject);
        ItemType<PartitionId> partitions = ItemType.values(PartitionId::toString, said::subject);
        return said.build(() -> ManagedSystem.builder()
                .id(id)
                .name(said.fact("name", ManagedSystem::name))
                .state(said.fact("state", ManagedSystem::state))
                .capabilities(capabilities(said))
                .configurableProcessingUnits(
                        said.fact("configurable_processing_units", ManagedSystem::configurableProcessingUnits))
                .availableProcessingUnits(
                        said.fact("available_processing_units", ManagedSystem::availableProcessingUnits))
                .configurableMemoryMegabytes(
                        said.fact("configurable_memory_megabytes", ManagedSystem::configurableMemoryMegabytes))
                .availableMemoryMegabytes(
                        said.fact("available_memory_megabytes", ManagedSystem::availableMemoryMegabytes))
                .logicalMemoryBlockMegabytes(
                        said.fact("logical_memory_block_megabytes", ManagedSystem::logicalMemoryBlockMegabytes))
                .virtualSwitches(said.listing("virtual_switches", ManagedSystem::virtualSwitches, switches))
                .remainingPortNames(said.fact("remaining_port_names", ManagedSystem::remainingPortNames))
                .virtualIoServers(said.listing("virtual_io_servers", ManagedSystem::virtualIoServers, servers))
                .partitions(said.listing("partitions", ManagedSystem::partitions, partitions))
                .maximumVirtualSlots(said.fact("maximum_virtual_slots", ManagedSystem::maximumVirtualSlots))
                .servicePartition(said.fact("service_partition", ManagedSystem::servicePartition))
                .trustedSystemKey(said.fact("trusted_system_key", ManagedSystem::trustedSystemKey))
                .detailedState(said.fact("detailed_state", ManagedSystem::detailedState))
                .firmwareLevel(said.fact("firmware_level", ManagedSystem::firmwareLevel))
                .maximumPartitions(said.fact("maximum_partitions", ManagedSystem::maximumPartitions))
                .activeMigrations(said.fact("active_migrations", ManagedSystem::activeMigrations))
                .supportedActiveMigrations(
                        said.fact("supported_active_migrations", ManagedSystem::supportedActiveMigrations))
                .inactiveMigrations(said.fact("inactive_migrations", ManagedSystem::inactiveMigrations))
                .supportedInactiveMigrations(
                        said.fact("supported_inactive_migrations", ManagedSystem::supportedInactiveMigrations))
                .inactiveProfilePolicy(said.fact("inactive_profile_policy", ManagedSystem::inactiveProfilePolicy))
                .moverNetworkGigabits(said.fact("mover_network_gigabits", ManagedSystem::moverNetworkGigabits))
                .minimumUnitsPerVirtualProcessor(said.fact(
                        "minimum_units_per_virtual_processor", ManagedSystem::minimumUnitsPerVirtualProcessor))
                .maximumVirtualProcessorsAixLinux(said.fact(
                        "maximum_virtual_processors_aix_linux", ManagedSystem::maximumVirtualProcessorsAixLinux))
                .maximumVirtualProcessorsIbmI(
                        said.fact("maximum_virtual_processors_ibm_i", ManagedSystem::maximumVirtualProcessorsIbmI))
                .compatibilityModes(said.listing(
                        "compatibility_modes",
                        ManagedSystem::compatibilityModes,
                        ItemType.values(CompatibilityMode::toString, said::subject)))
                .processorPools(said.listing("processor_pools", ManagedSystem::processorPools, pools(id)))
                .pagingServers(said.listing("paging_servers", ManagedSystem::pagingServers, servers))
                .pagingDevices(said.listing("paging_devices", ManagedSystem::pagingDevices, devices(id)))
                .sriovAdapters(said.listing("sriov_adapters", ManagedSystem::sriovAdapters, sriov(id)))
                .ethernetNetwork(said.fact("ethernet_network", ManagedSystem::ethernetNetwork))
                .managementConsole(said.fact("management_console", ManagedSystem::managementConsole))
                .build());
    }

    private static ItemType<SharedProcessorPool> pools(MachineTypeModelSerial system) {
        return ItemType.withLists(
                pool -> "pool " + pool.id(),
                name -> Subject.on(system, Subject.Kind.SHARED_PROCESSOR_POOL, name),
                said -> said.build(() -> SharedProcessorPool.builder()
                        .id(said.same("id", SharedProcessorPool::id))
                        .name(said.fact("name", SharedProcessorPool::name))
                        .maximumUnits(said.fact("maximum_units", SharedProcessorPool::maximumUnits))
                        .reservedUnits(said.fact("reserved_units", SharedProcessorPool::reservedUnits))
                        .partitions(said.listing(
                                "partitions",
                                SharedProcessorPool::partitions,
                                ItemType.values(PartitionId::toString, said::subject)))
                        .build()));
    }

    private static ItemType<SriovAdapter> sriov(MachineTypeModelSerial system) {
        return ItemType.of(
                SriovAdapter::label,
                name -> Subject.on(system, Subject.Kind.SRIOV_ADAPTER, name),
                said -> said.same("", adapter -> adapter));
    }

    private static ItemType<PagingDevice> devices(MachineTypeModelSerial system) {
        return ItemType.of(
                PagingDevice::name,
                name -> Subject.on(system, Subject.Kind.PAGING_DEVICE, name),
                said -> said.same("", device -> device));
    }

    private static ImmutableMap<MobilityCapability, Boolean> capabilities(Merging<ManagedSystem> said) {
        ImmutableMap.Builder<MobilityCapability, Boolean> all = ImmutableMap.builder();
        for (MobilityCapability capability : MobilityCapability.values()) {
            Fact<Boolean> capable = said.fact(
                    capability.toString(),
                    system -> Fact.ofOptional(
                            Optional.ofNullable(system.capabilities().get(capability))));
            capable.value().ifPresent(value -> all.put(capability, value));
        }
        return all.buildOrThrow();
    }
}

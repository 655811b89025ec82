package lpm.sim.console;

import com.google.common.collect.ImmutableList;
import java.util.stream.Collectors;
import lpm.fact.Fact;
import lpm.model.ManagedSystem;
import lpm.model.MobilityCapability;
import lpm.model.PagingDevice;
import lpm.model.SharedProcessorPool;

/** What a management console lists of a managed system itself. */
final class SystemRecords {

    private SystemRecords() {}

    static String system(ManagedSystem system) {
        ConsoleRecord line = new ConsoleRecord()
                .with("name", system.name())
                .with(
                        "type_model",
                        system.id().machineType() + "-" + system.id().model())
                .with("serial_num", system.id().serial())
                .with("state", system.state())
                .with("service_lpar_id", PartitionRecords.orNone(system.servicePartition()))
                .with("detailed_state", system.detailedState())
                .with("max_lpars", system.maximumPartitions());
        if (system.compatibilityModes().isComplete()
                && !system.compatibilityModes().items().isEmpty()) {
            line.list(
                    "lpar_proc_compat_modes", texts(system.compatibilityModes().items()));
        }
        return capabilities(system, line).line();
    }

    static String mobility(ManagedSystem system) {
        return capabilities(system, new ConsoleRecord())
                .with("num_active_migrations_supported", system.supportedActiveMigrations())
                .with("num_active_migrations_in_progress", system.activeMigrations())
                .with("num_inactive_migrations_supported", system.supportedInactiveMigrations())
                .with("num_inactive_migrations_in_progress", system.inactiveMigrations())
                .with("inactive_prof_policy", system.inactiveProfilePolicy())
                .line();
    }

    private static ConsoleRecord capabilities(ManagedSystem system, ConsoleRecord line) {
        for (MobilityCapability capability : MobilityCapability.values()) {
            line.flag(capability.toString(), system.capable(capability));
        }
        return line;
    }

    static String memory(ManagedSystem system) {
        return new ConsoleRecord()
                .with("configurable_sys_mem", system.configurableMemoryMegabytes())
                .with("curr_avail_sys_mem", system.availableMemoryMegabytes())
                .with("pend_avail_sys_mem", system.availableMemoryMegabytes())
                .with("mem_region_size", system.logicalMemoryBlockMegabytes())
                .line();
    }

    static String processors(ManagedSystem system) {
        return new ConsoleRecord()
                .with("configurable_sys_proc_units", system.configurableProcessingUnits())
                .with("curr_avail_sys_proc_units", system.availableProcessingUnits())
                .with("pend_avail_sys_proc_units", system.availableProcessingUnits())
                .with("min_proc_units_per_virtual_proc", system.minimumUnitsPerVirtualProcessor())
                .with("max_curr_virtual_procs_per_aixlinux_lpar", system.maximumVirtualProcessorsAixLinux())
                .with("max_curr_virtual_procs_per_os400_lpar", system.maximumVirtualProcessorsIbmI())
                .line();
    }

    static String firmware(ManagedSystem system) {
        return system.firmwareLevel()
                .map(level -> new ConsoleRecord()
                        .with("lic_type", "Managed System")
                        .with("activated_level", level.servicePack())
                        .with("ecnumber", "01AL" + level.release())
                        .line())
                .value()
                .orElse("");
    }

    static Fact<String> processorPools(ManagedSystem system) {
        return system.processorPools()
                .whole()
                .map(all -> all.stream().map(SystemRecords::processorPool).collect(Collectors.joining()));
    }

    private static String processorPool(SharedProcessorPool pool) {
        ConsoleRecord line = new ConsoleRecord()
                .with("name", pool.name())
                .with("shared_proc_pool_id", pool.id())
                .with("max_pool_proc_units", pool.maximumUnits())
                .with("curr_reserved_pool_proc_units", pool.reservedUnits());
        if (pool.partitions().isComplete()) {
            line.list("lpar_ids", texts(pool.partitions().items()));
        }
        return line.line();
    }

    /** A system without paging servers has no pool. */
    static Fact<String> memoryPool(ManagedSystem system) {
        return system.pagingServers()
                .whole()
                .map(all -> all.isEmpty()
                        ? ""
                        : new ConsoleRecord().list("paging_vios_names", all).line());
    }

    static Fact<String> pagingDevices(ManagedSystem system) {
        return system.pagingDevices()
                .whole()
                .map(all -> all.stream().map(SystemRecords::pagingDevice).collect(Collectors.joining()));
    }

    /** Who uses a device that is taken is not modelled. */
    private static String pagingDevice(PagingDevice device) {
        int slash = device.name().indexOf('/');
        return new ConsoleRecord()
                .with("device_name", device.name().substring(slash + 1))
                .with("paging_vios_name", device.name().substring(0, Math.max(slash, 0)))
                .with("size", device.megabytes())
                .with("is_redundant", device.redundant() ? 1 : 0)
                .with("lpar_id", device.free() ? "none" : "any")
                .line();
    }

    static Fact<String> sriovAdapters(ManagedSystem system) {
        return system.sriovAdapters()
                .whole()
                .map(all -> all.stream()
                        .map(adapter -> new ConsoleRecord()
                                .with("adapter_id", adapter.number())
                                .with("config_state", "sriov")
                                .with("phys_ports", adapter.physicalPorts())
                                .line())
                        .collect(Collectors.joining()));
    }

    private static ImmutableList<String> texts(ImmutableList<?> values) {
        return values.stream().map(Object::toString).collect(ImmutableList.toImmutableList());
    }

    static String portNames(ManagedSystem system) {
        return new ConsoleRecord()
                .with("num_wwpns_remaining", system.remainingPortNames())
                .line();
    }

    static Fact<String> virtualSwitches(ManagedSystem system) {
        return system.virtualSwitches()
                .whole()
                .map(all -> all.stream()
                        .map(each -> new ConsoleRecord()
                                .with("vswitch", each.name())
                                .with("switch_mode", each.mode())
                                .line())
                        .collect(Collectors.joining()));
    }
}

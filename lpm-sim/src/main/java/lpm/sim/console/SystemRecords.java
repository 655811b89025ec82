package lpm.sim.console;

import java.util.stream.Collectors;
import lpm.fact.Fact;
import lpm.model.ManagedSystem;
import lpm.model.MobilityCapability;

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
                .with("service_lpar_id", PartitionRecords.orNone(system.servicePartition()));
        return capabilities(system, line).line();
    }

    static String mobility(ManagedSystem system) {
        return capabilities(system, new ConsoleRecord()).line();
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
                .line();
    }

    static Fact<String> virtualSwitches(ManagedSystem system) {
        return system.virtualSwitches()
                .whole()
                .map(all -> all.stream()
                        .map(each -> new ConsoleRecord()
                                .with("vswitch", each.name())
                                .with("switch_mode", "VEB")
                                .line())
                        .collect(Collectors.joining()));
    }
}

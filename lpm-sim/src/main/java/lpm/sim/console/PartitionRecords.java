package lpm.sim.console;

import java.util.Optional;
import java.util.stream.Collectors;
import lpm.fact.Fact;
import lpm.model.LogicalPartition;
import lpm.model.MemoryAllocation;
import lpm.model.OperatingEnvironment;
import lpm.model.PartitionProfile;
import lpm.model.ProcessorAllocation;
import lpm.model.VirtualIoServer;

/** What a management console lists of partitions and Virtual I/O Servers, one line each. */
final class PartitionRecords {

    /** Hundredths of a unit in one processor. */
    private static final int ONE = 100;

    private PartitionRecords() {}

    static String partitions(Residents residents) {
        return residents.lines(server -> Fact.known(server(server)), partition -> Fact.known(partition(partition)));
    }

    private static ConsoleRecord server(VirtualIoServer server) {
        return new ConsoleRecord()
                .with("name", Residents.name(server))
                .with("lpar_id", server.id())
                .with("lpar_env", "vioserver")
                .with("state", server.state())
                .flag("msp", server.moverServicePartition())
                .with("rmc_state", rmc(server.rmcActive()))
                .with("rmc_ipaddr", Fact.ofOptional(server.addresses().stream().findFirst()))
                .flag("time_ref", server.timeReference());
    }

    private static ConsoleRecord partition(LogicalPartition partition) {
        return new ConsoleRecord()
                .with("name", partition.name())
                .with("lpar_id", partition.id())
                .with("lpar_env", partition.environment())
                .with("state", partition.state())
                .with("os_version", operatingSystem(partition))
                .with("default_profile", partition.profile().map(PartitionProfile::name))
                .with("curr_profile", lastActivated(partition))
                .with("rmc_state", rmc(partition.rmcActive()))
                .with("curr_lpar_proc_compat_mode", partition.compatibilityMode())
                .flag("restricted_io_partition", partition.restrictedIo())
                .append(settings(partition));
    }

    /** The profile it was last started with: nothing if it never was. */
    private static Fact<String> lastActivated(LogicalPartition partition) {
        return partition.everActivated().isKnownAnd(activated -> !activated)
                ? Fact.known("")
                : partition.profile().map(PartitionProfile::name);
    }

    private static ConsoleRecord settings(LogicalPartition partition) {
        return new ConsoleRecord()
                .flag("migration_disabled", partition.migrationDisabled())
                .flag("dlpar_mem_capable", partition.dlparCapable())
                .flag("dlpar_proc_capable", partition.dlparCapable())
                .with("uuid", partition.uuid().flatMap(Fact::ofOptional))
                .flag("powervm_mgmt_capable", partition.managementPartition())
                .with("work_group_id", orNone(partition.workloadGroup()))
                .flag("redundant_err_path_reporting", partition.redundantErrorPathReporting())
                .flag("vtpm_enabled", partition.virtualTrustedPlatformModule())
                .flag("simplified_remote_restart_capable", partition.simplifiedRemoteRestart())
                .with("curr_secure_boot", partition.secureBoot().map(secure -> secure ? 2 : 0))
                .with("keystore_kbytes", partition.keystoreKilobytes());
    }

    static <T> Fact<String> orNone(Fact<Optional<T>> value) {
        return value.map(known -> known.map(Object::toString).orElse("none"));
    }

    private static Fact<String> rmc(Fact<Boolean> active) {
        return active.map(yes -> yes ? "active" : "inactive");
    }

    private static Fact<String> operatingSystem(LogicalPartition partition) {
        return partition
                .environment()
                .with(
                        partition.osRelease(),
                        (environment, release) ->
                                (environment == OperatingEnvironment.IBM_I ? "IBM i " : "AIX ") + release);
    }

    static String migrations(Residents residents) {
        return residents.partitions().stream()
                .map(partition -> new ConsoleRecord()
                        .with("name", partition.name())
                        .with("lpar_id", partition.id())
                        .with("migration_state", partition.migrationState())
                        .line())
                .collect(Collectors.joining());
    }

    static String memory(Residents residents) {
        return residents.lines(
                server -> Fact.unknown(), partition -> partition.memory().map(memory -> memory(partition, memory)));
    }

    private static ConsoleRecord memory(LogicalPartition partition, MemoryAllocation memory) {
        return Residents.named(partition)
                .with("curr_min_mem", memory.minimumMegabytes())
                .with("curr_mem", memory.currentMegabytes())
                .with("curr_max_mem", memory.maximumMegabytes())
                .with("mem_mode", memory.shared().map(shared -> shared ? "shared" : "ded"))
                .with(
                        "secondary_paging_vios_name",
                        memory.redundantPaging().map(redundant -> redundant ? "vios2" : "none"))
                .with("pend_mem", memory.currentMegabytes())
                .with("run_mem", memory.currentMegabytes())
                .with("curr_num_huge_pages", partition.hugePages());
    }

    static String persistentMemory(Residents residents) {
        return residents.lines(
                server -> Fact.unknown(),
                partition -> partition
                        .persistentMemoryVolumes()
                        .map(volumes -> Residents.named(partition).with("curr_num_volumes", volumes)));
    }

    static String processors(Residents residents) {
        return residents.lines(
                server -> Fact.unknown(),
                partition -> partition.processors().map(processors -> processors(partition, processors)));
    }

    /** The processors as fields of a profile. */
    static ConsoleRecord desiredProcessors(PartitionProfile profile) {
        ConsoleRecord mode = new ConsoleRecord()
                .with("proc_mode", profile.dedicatedProcessors().map(own -> own ? "ded" : "shared"));
        return profile.dedicatedProcessors().isKnownAnd(own -> own)
                ? mode.with("desired_procs", profile.desiredProcessingUnits().map(units -> units.hundredths() / ONE))
                : mode.with("desired_proc_units", profile.desiredProcessingUnits())
                        .with("desired_procs", profile.desiredVirtualProcessors())
                        .with("sharing_mode", profile.cappedProcessors().map(capped -> capped ? "cap" : "uncap"));
    }

    private static ConsoleRecord processors(LogicalPartition partition, ProcessorAllocation processors) {
        if (processors.dedicated().isKnownAnd(own -> own)) {
            return Residents.named(partition)
                    .with("curr_proc_mode", "ded")
                    .with("curr_procs", processors.units().hundredths() / ONE);
        }
        return Residents.named(partition)
                .with("curr_proc_mode", processors.dedicated().map(own -> "shared"))
                .with("curr_proc_units", processors.units())
                .with("curr_procs", processors.virtualProcessors())
                .with("curr_sharing_mode", processors.capped().map(capped -> capped ? "cap" : "uncap"))
                .with("pend_proc_units", processors.units())
                .with("run_proc_units", processors.units())
                .with("run_procs", processors.virtualProcessors());
    }
}

package lpm.sim.console;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.Collectors;
import lpm.model.ConsoleKind;
import lpm.model.Estate;
import lpm.model.LogicalPartition;
import lpm.model.ManagedSystem;
import lpm.model.ManagementConsole;
import lpm.model.PartitionProfile;
import lpm.model.id.MachineTypeModelSerial;
import lpm.rules.SystemCapture;

/** What a management console prints. What the model does not know is left out; every line is ended. */
public final class ManagementConsolePrinter {

    /** What a console says instead of an empty list. */
    private static final String NOTHING = "No results were found.\n";

    private ManagementConsolePrinter() {}

    /** What the console lists of a system. */
    public static String print(SystemCapture capture, Estate estate, MachineTypeModelSerial id) {
        ManagedSystem system = estate.managedSystem(id);
        Residents residents = Residents.of(estate, id);
        String records = switch (capture) {
            case SYSTEM -> SystemRecords.system(system);
            case PARTITIONS -> PartitionRecords.partitions(residents);
            case PROFILES -> profiles(residents);
            case MOBILITY -> SystemRecords.mobility(system);
            case MIGRATIONS -> PartitionRecords.migrations(residents);
            case SYSTEM_MEMORY -> SystemRecords.memory(system);
            case PARTITION_MEMORY -> PartitionRecords.memory(residents);
            case SYSTEM_PROCESSORS -> SystemRecords.processors(system);
            case PARTITION_PROCESSORS -> PartitionRecords.processors(residents);
            case PHYSICAL_SLOTS -> SlotRecords.physical(residents);
            case MAXIMUM_VIRTUAL_SLOTS -> SlotRecords.maximum(residents);
            case VIRTUAL_SLOTS -> SlotRecords.virtual(residents, id);
            case ETHERNET_ADAPTERS -> AdapterRecords.ethernet(residents);
            case VIRTUAL_SWITCHES -> SystemRecords.virtualSwitches(system);
            case SCSI_ADAPTERS -> AdapterRecords.scsi(residents);
        };
        return records.isBlank() ? NOTHING : records;
    }

    private static String profiles(Residents residents) {
        return residents.partitions().stream()
                .flatMap(partition -> partition.profile().value().stream()
                        .map(profile -> profile(residents, partition, profile).line()))
                .collect(Collectors.joining());
    }

    private static ConsoleRecord profile(Residents residents, LogicalPartition partition, PartitionProfile profile) {
        ConsoleRecord line = new ConsoleRecord()
                .with("name", profile.name())
                .with("lpar_name", partition.name())
                .with("lpar_id", partition.id())
                .with("lpar_env", partition.environment())
                .with("desired_mem", profile.desiredMemoryMegabytes())
                .with("proc_mode", "shared")
                .with("desired_proc_units", profile.desiredProcessingUnits());
        if (partition.physicalIoSlots().isComplete()) {
            line.list("io_slots", SlotRecords.inProfile(partition));
        }
        line.with("max_virtual_slots", partition.maximumVirtualSlots());
        if (profile.scsiSlots().isComplete()) {
            line.list(
                    "virtual_scsi_adapters",
                    AdapterRecords.scsiOf(
                            residents, partition, profile.scsiSlots().items()));
        }
        if (profile.ethernetSlots().isComplete()) {
            line.list(
                    "virtual_eth_adapters",
                    AdapterRecords.ethernetOf(partition, profile.ethernetSlots().items()));
        }
        return line;
    }

    /** {@code lshmc -V} of a Hardware Management Console, {@code smcli lsconfig} of a Flex System Manager. */
    public static String release(Optional<ManagementConsole> console) {
        return console.flatMap(known -> known.release()
                        .value()
                        .map(release -> (known.kind().isKnownAnd(ConsoleKind.FSM::equals)
                                        ? ImmutableList.of("Release: " + release)
                                        : ImmutableList.of(
                                                "\"version= Version: " + major(release.value()),
                                                " Release: " + release,
                                                " Service Pack: 0",
                                                "\",\"base_version=V" + major(release.value()) + "R" + release,
                                                "\""))
                                .stream().map(line -> line + "\n").collect(Collectors.joining())))
                .orElse("");
    }

    private static String major(String release) {
        int dot = release.indexOf('.');
        return dot < 0 ? release : release.substring(0, dot);
    }
}

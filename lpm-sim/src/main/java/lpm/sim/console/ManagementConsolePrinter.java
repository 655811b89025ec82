package lpm.sim.console;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.IntStream;
import lpm.fact.Fact;
import lpm.model.ConsoleKind;
import lpm.model.Estate;
import lpm.model.LogicalPartition;
import lpm.model.ManagedSystem;
import lpm.model.ManagementConsole;
import lpm.model.PartitionProfile;
import lpm.model.VirtualIoServer;
import lpm.model.id.MachineTypeModelSerial;
import lpm.rules.SystemCapture;

/** What a management console prints. What the model does not know is left out; every line is ended. */
public final class ManagementConsolePrinter {

    /** What a console says instead of an empty list. */
    private static final String NOTHING = "No results were found.\n";

    /** What a console says to who may not see; so is silence about a list kept apart from an empty list. */
    static final String DENIED = "HSCL350B The user does not have the appropriate authority.\n";

    private ManagementConsolePrinter() {}

    /** What the console lists of a system. */
    public static String print(SystemCapture capture, Estate estate, MachineTypeModelSerial id) {
        ManagedSystem system = estate.managedSystem(id);
        Residents residents = Residents.of(estate, id);
        return switch (capture) {
            case SYSTEM -> record(SystemRecords.system(system));
            case PARTITIONS -> list(Fact.known(PartitionRecords.partitions(residents)));
            case PROFILES -> ofPartitions(residents, profiles(residents));
            case FIRMWARE -> record(SystemRecords.firmware(system));
            case MOBILITY -> record(SystemRecords.mobility(system));
            case MIGRATIONS -> list(Fact.known(PartitionRecords.migrations(residents)));
            case SYSTEM_MEMORY -> record(SystemRecords.memory(system));
            case PARTITION_MEMORY -> ofPartitions(residents, PartitionRecords.memory(residents));
            case SYSTEM_PROCESSORS -> record(SystemRecords.processors(system));
            case PARTITION_PROCESSORS -> ofPartitions(residents, PartitionRecords.processors(residents));
            case PROCESSOR_POOLS -> list(SystemRecords.processorPools(system));
            case MEMORY_POOL -> list(SystemRecords.memoryPool(system));
            case PAGING_DEVICES -> list(SystemRecords.pagingDevices(system));
            case PHYSICAL_SLOTS -> list(SlotRecords.physical(residents));
            case MAXIMUM_VIRTUAL_SLOTS -> ofPartitions(residents, SlotRecords.maximum(residents));
            case VIRTUAL_SLOTS -> list(SlotRecords.virtual(residents, id));
            case ETHERNET_ADAPTERS -> list(AdapterRecords.ethernet(residents));
            case VIRTUAL_SWITCHES -> list(SystemRecords.virtualSwitches(system));
            case SCSI_ADAPTERS -> list(AdapterRecords.scsi(residents));
            case FIBRE_CHANNEL_ADAPTERS -> list(FibreChannelRecords.adapters(residents));
            case PORT_NAMES -> record(SystemRecords.portNames(system));
            case VIRTUAL_NICS -> list(VirtualNicRecords.adapters(residents));
            case SRIOV_ADAPTERS -> list(SystemRecords.sriovAdapters(system));
            case PERSISTENT_MEMORY -> ofPartitions(residents, PartitionRecords.persistentMemory(residents));
        };
    }

    /** Every system has such a record, so that none is a record that nobody knows. */
    private static String record(String lines) {
        return lines.isEmpty() ? DENIED : lines;
    }

    /** Every partition has such a record; those of servers, of which less is modelled, may be left out. */
    private static String ofPartitions(Residents residents, String lines) {
        return residents.partitions().isEmpty() && lines.isEmpty() ? NOTHING : record(lines);
    }

    private static String list(Fact<String> lines) {
        return lines.map(known -> known.isEmpty() ? NOTHING : known).value().orElse(DENIED);
    }

    private static String profiles(Residents residents) {
        return residents.lines(
                server -> server.requiredScsiSlots().isComplete()
                        ? server.serverAdapters().whole().map(adapters -> profile(residents, server))
                        : Fact.unknown(),
                partition -> partition.profile().map(profile -> profile(residents, partition, profile)));
    }

    /** A server has one profile, of a name that is not modelled. */
    private static ConsoleRecord profile(Residents residents, VirtualIoServer server) {
        return new ConsoleRecord()
                .with("name", "default")
                .with("lpar_name", Residents.name(server))
                .with("lpar_id", server.id())
                .with("lpar_env", "vioserver")
                .with("max_virtual_slots", server.maximumVirtualSlots())
                .list("virtual_scsi_adapters", AdapterRecords.scsiOf(residents, server));
    }

    private static ConsoleRecord profile(Residents residents, LogicalPartition partition, PartitionProfile profile) {
        ConsoleRecord line = new ConsoleRecord()
                .with("name", profile.name())
                .with("lpar_name", partition.name())
                .with("lpar_id", partition.id())
                .with("lpar_env", partition.environment())
                .with("min_mem", profile.minimumMemoryMegabytes())
                .with("desired_mem", profile.desiredMemoryMegabytes())
                .with("max_mem", profile.maximumMemoryMegabytes())
                .with("mem_mode", profile.sharesMemory().map(shared -> shared ? "shared" : "ded"))
                .append(PartitionRecords.desiredProcessors(profile))
                .with("lpar_proc_compat_mode", profile.compatibilityMode())
                .with(
                        "ppt_ratio",
                        profile.pageTableRatio()
                                .map(ratio -> ratio.map(parts -> "1:" + parts).orElse("null")));
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
        line.with("desired_num_huge_pages", profile.desiredHugePages())
                .with("bsr_arrays", partition.bsrArrays())
                .with("mem_expansion", partition.memoryExpansion().map(expanded -> expanded ? "1.2" : "0.0"));
        partition
                .fixedLogicalPorts()
                .value()
                .ifPresent(ports -> line.list(
                                "sriov_eth_logical_ports",
                                IntStream.range(0, ports)
                                        .mapToObj(port ->
                                                "config_id=%d:adapter_id=1:phys_port_id=0:migratable=0".formatted(port))
                                        .collect(ImmutableList.toImmutableList()))
                        .with("sriov_roce_logical_ports", "none"));
        partition
                .stationInterfaces()
                .value()
                .ifPresent(interfaces -> line.list(
                        "virtual_eth_vsi_profiles",
                        IntStream.rangeClosed(1, interfaces)
                                .mapToObj(number -> number + "/1/1/1")
                                .collect(ImmutableList.toImmutableList())));
        partition
                .hostEthernetPorts()
                .value()
                .ifPresent(ports -> line.list(
                        "lhea_logical_ports",
                        IntStream.rangeClosed(1, ports)
                                .mapToObj(port -> "23000000/1/0/" + port + "/none")
                                .collect(ImmutableList.toImmutableList())));
        return line;
    }

    /** {@code lshmc -V} of a Hardware Management Console, {@code smcli lsconfig} of a Flex System Manager. */
    public static String release(Optional<ManagementConsole> console) {
        return console.flatMap(known -> known.release()
                        .map(release -> release(known.kind(), release.value()))
                        .value())
                .orElse(DENIED);
    }

    private static String release(Fact<ConsoleKind> kind, String release) {
        if (kind.isKnownAnd(ConsoleKind.FSM::equals)) {
            return "Release: " + release + "\n";
        }
        int dot = release.indexOf('.');
        String version = dot < 0 ? release : release.substring(0, dot);
        return """
                "version= Version: %s
                 Release: %s
                 Service Pack: 0
                ","base_version=V%sR%s
                "
                """.formatted(version, release, version, release);
    }
}

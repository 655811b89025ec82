package lpm.rules;

import java.util.Optional;
import lpm.model.VirtualIoServer;
import lpm.model.id.MachineTypeModelSerial;

/**
 * The captures that rules wait for, so that one missing capture is the same {@link Missing} in every rule. Instances stand for
 * one managed system as its console shows it; static methods for commands of one Virtual I/O Server.
 */
public final class Captures {

    /** Prints the release of a Hardware Management Console. */
    public static final String CONSOLE_RELEASE = "lshmc -V";

    /** Prints the release of a Flex System Manager. */
    public static final String FLEX_SYSTEM_MANAGER_RELEASE = "smcli lsconfig";

    /** Prints the cluster that a Virtual I/O Server is a node of. */
    static final String CLUSTER = "cluster -list";

    /** Stands for a managed system that nobody has captured. */
    public static final String UNKNOWN_SYSTEM = "SYSTEM";

    private static final String CONSOLE = "the management console";

    /** As the console's {@code -m} takes it. */
    private final String system;

    private final String place;

    private Captures(String system, String place) {
        this.system = system;
        this.place = place;
    }

    /** What the console prints of a system. */
    public static Captures of(MachineTypeModelSerial system) {
        return new Captures(system.toString(), CONSOLE);
    }

    /** What the console prints of the source system. */
    public static Captures ofSource(Move move) {
        return of(move.partition().system());
    }

    /** What the console prints of the destination; {@code SYSTEM} stands for a managed system that nobody has captured. */
    public static Captures ofDestination(Move move) {
        Optional<MachineTypeModelSerial> known = move.request().destination().system();
        return known.map(Captures::of).orElseGet(() -> new Captures(UNKNOWN_SYSTEM, move.destinationLabel()));
    }

    /** What the console prints of the system of a server; {@code SYSTEM} stands for it where nobody has captured which it is. */
    public static Captures ofConsoleOf(VirtualIoServer server) {
        return server.system()
                .map(Captures::of)
                .value()
                .orElseGet(() -> new Captures(UNKNOWN_SYSTEM, CONSOLE + " of " + server.name()));
    }

    /** State, name and capabilities of the system. */
    public Missing system() {
        return onConsole(SystemCapture.SYSTEM);
    }

    /** Its partitions, Virtual I/O Servers included: name, id, state, environment, mover flag, RMC. */
    public Missing partitions() {
        return onConsole(SystemCapture.PARTITIONS);
    }

    /** The profiles of its partitions. */
    public Missing profiles() {
        return onConsole(SystemCapture.PROFILES);
    }

    /** Mobility capabilities and counters. */
    public Missing mobility() {
        return onConsole(SystemCapture.MOBILITY);
    }

    /** The level of its firmware. */
    public Missing firmware() {
        return onConsole(SystemCapture.FIRMWARE);
    }

    /** Its shared processor pools. */
    public Missing processorPools() {
        return onConsole(SystemCapture.PROCESSOR_POOLS);
    }

    /** Its shared memory pool. */
    public Missing memoryPool() {
        return onConsole(SystemCapture.MEMORY_POOL);
    }

    /** Paging space devices of its shared memory pool. */
    public Missing pagingDevices() {
        return onConsole(SystemCapture.PAGING_DEVICES);
    }

    /** Migration states of its partitions. */
    public Missing migrations() {
        return onConsole(SystemCapture.MIGRATIONS);
    }

    /** Memory of the system: configurable, available, logical memory block. */
    public Missing systemMemory() {
        return onConsole(SystemCapture.SYSTEM_MEMORY);
    }

    /** Memory of each of its partitions. */
    public Missing partitionMemory() {
        return onConsole(SystemCapture.PARTITION_MEMORY);
    }

    /** Processing units of the system: configurable, available. */
    public Missing systemProcessors() {
        return onConsole(SystemCapture.SYSTEM_PROCESSORS);
    }

    /** Processors of each of its partitions. */
    public Missing partitionProcessors() {
        return onConsole(SystemCapture.PARTITION_PROCESSORS);
    }

    /** Physical slots and the partitions that own them. */
    public Missing physicalSlots() {
        return onConsole(SystemCapture.PHYSICAL_SLOTS);
    }

    /** The most virtual slots each of its partitions may have. */
    public Missing maximumVirtualSlots() {
        return onConsole(SystemCapture.MAXIMUM_VIRTUAL_SLOTS);
    }

    /** Which virtual slots of its partitions are taken, and by what. */
    public Missing virtualSlots() {
        return onConsole(SystemCapture.VIRTUAL_SLOTS);
    }

    /** Virtual Ethernet adapters of its partitions, trunk adapters of Virtual I/O Servers included. */
    public Missing ethernetAdapters() {
        return onConsole(SystemCapture.ETHERNET_ADAPTERS);
    }

    /** Its virtual switches. */
    public Missing virtualSwitches() {
        return onConsole(SystemCapture.VIRTUAL_SWITCHES);
    }

    /** Virtual SCSI adapters of its partitions, client and server. */
    public Missing scsiAdapters() {
        return onConsole(SystemCapture.SCSI_ADAPTERS);
    }

    /** Virtual Fibre Channel adapters of its partitions, client and server. */
    public Missing fibreChannelAdapters() {
        return onConsole(SystemCapture.FIBRE_CHANNEL_ADAPTERS);
    }

    /** How many world wide port names it has left. */
    public Missing portNames() {
        return onConsole(SystemCapture.PORT_NAMES);
    }

    /** Virtual NICs of its partitions. */
    public Missing virtualNics() {
        return onConsole(SystemCapture.VIRTUAL_NICS);
    }

    /** Its SR-IOV adapters. */
    public Missing sriovAdapters() {
        return onConsole(SystemCapture.SRIOV_ADAPTERS);
    }

    /** Volumes of persistent memory of its partitions. */
    public Missing persistentMemory() {
        return onConsole(SystemCapture.PERSISTENT_MEMORY);
    }

    /** Release of the console. */
    public static Missing consoleRelease() {
        return new Missing(CONSOLE_RELEASE, CONSOLE);
    }

    /** Release of a Flex System Manager. */
    public static Missing flexSystemManagerRelease() {
        return new Missing(FLEX_SYSTEM_MANAGER_RELEASE, "the Flex System Manager");
    }

    /** Disks of a server with identifier and size. */
    public static Missing disks(VirtualIoServer server) {
        return Missing.on(server.key(), ServerCapture.DISKS.command());
    }

    /** Disks of a server with the volume group that each is in. */
    public static Missing volumeGroups(VirtualIoServer server) {
        return Missing.on(server.key(), ServerCapture.VOLUME_GROUPS.command());
    }

    /** Virtual SCSI server adapters of a server with their target devices and disks. */
    public static Missing mappings(VirtualIoServer server) {
        return Missing.on(server.key(), ServerCapture.MAPPINGS.command());
    }

    /** How many migrations a mover is configured for; asked only while some are in progress. */
    public static Missing concurrentMigrations(VirtualIoServer server) {
        return Missing.on(server.key(), ServerCapture.CONCURRENT_MIGRATIONS.command());
    }

    /** Reserve policy of a disk of a server. */
    public static Missing reservePolicy(VirtualIoServer server, String disk) {
        return Missing.on(server.key(), ServerCapture.reservePolicy(disk));
    }

    /** Largest transfer of a disk of a server. */
    public static Missing maximumTransfer(VirtualIoServer server, String disk) {
        return Missing.on(server.key(), ServerCapture.maximumTransfer(disk));
    }

    /** Virtual devices of a server, the VASI device of a mover among them. */
    public static Missing virtualDevices(VirtualIoServer server) {
        return Missing.on(server.key(), ServerCapture.VIRTUAL_DEVICES.command());
    }

    /** Level of a server. */
    public static Missing ioslevel(VirtualIoServer server) {
        return Missing.on(server.key(), ServerCapture.LEVEL.command());
    }

    /** Shared Ethernet adapters of a server. */
    public static Missing bridges(VirtualIoServer server) {
        return Missing.on(server.key(), ServerCapture.BRIDGES.command());
    }

    /** Virtual Fibre Channel server adapters of a server with their ports. */
    public static Missing fibreChannel(VirtualIoServer server) {
        return Missing.on(server.key(), ServerCapture.FIBRE_CHANNEL.command());
    }

    /** Fibre Channel ports of a server. */
    public static Missing ports(VirtualIoServer server) {
        return Missing.on(server.key(), ServerCapture.PORTS.command());
    }

    /** Which trunk adapter of a shared Ethernet adapter carries untagged frames; asked only where it has several. */
    public static Missing defaultAdapter(VirtualIoServer server, String bridge) {
        return Missing.on(server.key(), ServerCapture.defaultAdapter(bridge));
    }

    /** The cluster of a server; asked only where logical units of a shared storage pool are served. */
    public static Missing cluster(VirtualIoServer server) {
        return Missing.on(server.key(), CLUSTER);
    }

    private Missing onConsole(SystemCapture capture) {
        return new Missing(capture.command() + " -m " + system, place);
    }
}

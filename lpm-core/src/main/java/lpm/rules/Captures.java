package lpm.rules;

import java.util.Optional;
import lpm.model.VirtualIoServer;
import lpm.model.id.MachineTypeModelSerial;

/**
 * The captures that rules wait for, so that one missing capture is the same {@link Missing} in every rule. Instances stand for
 * one managed system as its console shows it; static methods for commands of one Virtual I/O Server.
 */
public final class Captures {

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
        return known.map(Captures::of).orElseGet(() -> new Captures("SYSTEM", move.destinationLabel()));
    }

    /** What the console prints of the system of a server; {@code SYSTEM} stands for it where nobody has captured which it is. */
    public static Captures ofConsoleOf(VirtualIoServer server) {
        return server.system()
                .map(Captures::of)
                .value()
                .orElseGet(() -> new Captures("SYSTEM", CONSOLE + " of " + server.name()));
    }

    /** State, name and capabilities of the system. */
    public Missing system() {
        return onConsole("lssyscfg -r sys -m " + system);
    }

    /** Its partitions, Virtual I/O Servers included: name, id, state, environment, mover flag, RMC. */
    public Missing partitions() {
        return onConsole("lssyscfg -r lpar -m " + system);
    }

    /** The profiles of its partitions. */
    public Missing profiles() {
        return onConsole("lssyscfg -r prof -m " + system);
    }

    /** Mobility capabilities and counters. */
    public Missing mobility() {
        return onConsole("lslparmigr -r sys -m " + system);
    }

    /** Migration states of its partitions. */
    public Missing migrations() {
        return onConsole("lslparmigr -r lpar -m " + system);
    }

    /** Memory of the system: configurable, available, logical memory block. */
    public Missing systemMemory() {
        return onConsole("lshwres -r mem --level sys -m " + system);
    }

    /** Memory of each of its partitions. */
    public Missing partitionMemory() {
        return onConsole("lshwres -r mem --level lpar -m " + system);
    }

    /** Processing units of the system: configurable, available. */
    public Missing systemProcessors() {
        return onConsole("lshwres -r proc --level sys -m " + system);
    }

    /** Processors of each of its partitions. */
    public Missing partitionProcessors() {
        return onConsole("lshwres -r proc --level lpar -m " + system);
    }

    /** Physical slots and the partitions that own them. */
    public Missing physicalSlots() {
        return onConsole("lshwres -r io --rsubtype slot -m " + system);
    }

    /** The most virtual slots each of its partitions may have. */
    public Missing maximumVirtualSlots() {
        return onConsole("lshwres -r virtualio --rsubtype slot --level lpar -m " + system);
    }

    /** Which virtual slots of its partitions are taken, and by what. */
    public Missing virtualSlots() {
        return onConsole("lshwres -r virtualio --rsubtype slot --level slot -m " + system);
    }

    /** Virtual Ethernet adapters of its partitions, trunk adapters of Virtual I/O Servers included. */
    public Missing ethernetAdapters() {
        return onConsole("lshwres -r virtualio --rsubtype eth --level lpar -m " + system);
    }

    /** Its virtual switches. */
    public Missing virtualSwitches() {
        return onConsole("lshwres -r virtualio --rsubtype vswitch -m " + system);
    }

    /** Virtual SCSI adapters of its partitions, client and server. */
    public Missing scsiAdapters() {
        return onConsole("lshwres -r virtualio --rsubtype scsi --level lpar -m " + system);
    }

    /** Release of the console. */
    public static Missing consoleRelease() {
        return new Missing("lshmc -V", CONSOLE);
    }

    /** Release of a Flex System Manager. */
    public static Missing flexSystemManagerRelease() {
        return new Missing("smcli lsconfig", "the Flex System Manager");
    }

    /** Disks of a server with identifier and size. */
    public static Missing disks(VirtualIoServer server) {
        return new Missing("lspv -size", server.name());
    }

    /** Disks of a server with the volume group that each is in. */
    public static Missing volumeGroups(VirtualIoServer server) {
        return new Missing("lspv", server.name());
    }

    /** Virtual SCSI server adapters of a server with their target devices and disks. */
    public static Missing mappings(VirtualIoServer server) {
        return new Missing("lsmap -all", server.name());
    }

    /** Reserve policy of a disk of a server. */
    public static Missing reservePolicy(VirtualIoServer server, String disk) {
        return new Missing("lsdev -dev " + disk + " -attr reserve_policy", server.name());
    }

    /** Level of a server. */
    public static Missing ioslevel(VirtualIoServer server) {
        return new Missing("ioslevel", server.name());
    }

    private Missing onConsole(String command) {
        return new Missing(command, place);
    }
}

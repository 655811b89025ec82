package lpm.model;

import java.util.Optional;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.id.PartitionUuid;
import lpm.model.id.VirtualSlot;

/** What is set, enabled or reserved for a partition, and what it says it can do: the part of it that may bind it to its system. */
public interface PartitionSettings {

    /** Whether the owner has forbidden it to move ({@code migration_disabled}). */
    Fact<Boolean> migrationDisabled();

    /** Whether its operating system takes part in dynamic changes of both memory and processors (DLPAR). */
    Fact<Boolean> dlparCapable();

    /** Known and empty where the console knows of no such identifiers. */
    Fact<Optional<PartitionUuid>> uuid();

    /** Whether it was ever started with a profile, which then is its last activated one. */
    Fact<Boolean> everActivated();

    /** Whether it manages its system (NovaLink). */
    Fact<Boolean> managementPartition();

    /** The number of its workload group; known and empty if it is in none. */
    Fact<Optional<Integer>> workloadGroup();

    Fact<Boolean> redundantErrorPathReporting();

    /** Virtual slots of its serial adapters; 0 and 1 are every partition's. */
    Listing<VirtualSlot> serialSlots();

    /** Huge pages (16 GB each) that it runs with. */
    Fact<Integer> hugePages();

    /** Arrays of the barrier-synchronization register. */
    Fact<Integer> bsrArrays();

    /** Logical ports of Host Ethernet Adapters (LHEA). */
    Fact<Integer> hostEthernetPorts();

    /** Logical ports of SR-IOV adapters that are not marked as migratable; those behind virtual NICs are not its own. */
    Fact<Integer> fixedLogicalPorts();

    /** Virtual Ethernet adapters with the profile of a virtual station interface (VSI, 802.1Qbg). */
    Fact<Integer> stationInterfaces();

    /** Volumes of persistent memory. */
    Fact<Integer> persistentMemoryVolumes();

    /** Whether Active Memory Expansion is in use. */
    Fact<Boolean> memoryExpansion();

    /** Whether it has a virtual Trusted Platform Module. */
    Fact<Boolean> virtualTrustedPlatformModule();

    /** Whether it can be restarted remotely, in the simplified way. */
    Fact<Boolean> simplifiedRemoteRestart();

    /** Whether it was started with secure boot. */
    Fact<Boolean> secureBoot();

    /** The size of its keystore in KB; 0 for none. */
    Fact<Integer> keystoreKilobytes();

    /** Whether somebody has its virtual terminal open; no command of a console lists terminals. */
    Fact<Boolean> virtualTerminalOpen();

    /** Whether another task of a console holds it or its system; no command of a console lists tasks. */
    Fact<Boolean> heldByTask();

    /** Whether its operating system and applications agree to be suspended; they are asked by the move itself. */
    Fact<Boolean> agreesToSuspend();
}

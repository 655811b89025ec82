package lpm.model;

import java.util.Optional;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.id.PartitionUuid;
import lpm.model.id.VirtualSlot;
import org.immutables.value.Value;

/** What is set, enabled or reserved for a partition, and what it says it can do: the part of it that may bind it to its system. */
public interface PartitionSettings {

    /** Whether the owner has forbidden it to move ({@code migration_disabled}). */
    @Value.Default
    default Fact<Boolean> migrationDisabled() {
        return Fact.unknown();
    }

    /** Whether its operating system takes part in dynamic changes of both memory and processors (DLPAR). */
    @Value.Default
    default Fact<Boolean> dlparCapable() {
        return Fact.unknown();
    }

    /** Known and empty where the console knows of no such identifiers. */
    @Value.Default
    default Fact<Optional<PartitionUuid>> uuid() {
        return Fact.unknown();
    }

    /** Whether it was ever started with a profile, which then is its last activated one. */
    @Value.Default
    default Fact<Boolean> everActivated() {
        return Fact.unknown();
    }

    /** Whether it manages its system (NovaLink). */
    @Value.Default
    default Fact<Boolean> managementPartition() {
        return Fact.unknown();
    }

    /** The number of its workload group; known and empty if it is in none. */
    @Value.Default
    default Fact<Optional<Integer>> workloadGroup() {
        return Fact.unknown();
    }

    @Value.Default
    default Fact<Boolean> redundantErrorPathReporting() {
        return Fact.unknown();
    }

    /** Virtual slots of its serial adapters; 0 and 1 are every partition's. */
    @Value.Default
    default Listing<VirtualSlot> serialSlots() {
        return Listing.unknown();
    }

    /** Huge pages (16 GB each) that it runs with. */
    @Value.Default
    default Fact<Integer> hugePages() {
        return Fact.unknown();
    }

    /** Arrays of the barrier-synchronization register. */
    @Value.Default
    default Fact<Integer> bsrArrays() {
        return Fact.unknown();
    }

    /** Logical ports of Host Ethernet Adapters (LHEA). */
    @Value.Default
    default Fact<Integer> hostEthernetPorts() {
        return Fact.unknown();
    }

    /** Logical ports of SR-IOV adapters that are not marked as migratable; those behind virtual NICs are not its own. */
    @Value.Default
    default Fact<Integer> fixedLogicalPorts() {
        return Fact.unknown();
    }

    /** Virtual Ethernet adapters with the profile of a virtual station interface (VSI, 802.1Qbg). */
    @Value.Default
    default Fact<Integer> stationInterfaces() {
        return Fact.unknown();
    }

    /** Volumes of persistent memory. */
    @Value.Default
    default Fact<Integer> persistentMemoryVolumes() {
        return Fact.unknown();
    }

    /** Whether Active Memory Expansion is in use. */
    @Value.Default
    default Fact<Boolean> memoryExpansion() {
        return Fact.unknown();
    }

    /** Whether it has a virtual Trusted Platform Module. */
    @Value.Default
    default Fact<Boolean> virtualTrustedPlatformModule() {
        return Fact.unknown();
    }

    /** Whether it can be restarted remotely, in the simplified way. */
    @Value.Default
    default Fact<Boolean> simplifiedRemoteRestart() {
        return Fact.unknown();
    }

    /** Whether it was started with secure boot. */
    @Value.Default
    default Fact<Boolean> secureBoot() {
        return Fact.unknown();
    }

    /** The size of its keystore in KB; 0 for none. */
    @Value.Default
    default Fact<Integer> keystoreKilobytes() {
        return Fact.unknown();
    }

    /** Whether somebody has its virtual terminal open; no command of a console lists terminals. */
    @Value.Default
    default Fact<Boolean> virtualTerminalOpen() {
        return Fact.unknown();
    }

    /** Whether another task of a console holds it or its system; no command of a console lists tasks. */
    @Value.Default
    default Fact<Boolean> heldByTask() {
        return Fact.unknown();
    }

    /** Whether its operating system and applications agree to be suspended; they are asked by the move itself. */
    @Value.Default
    default Fact<Boolean> agreesToSuspend() {
        return Fact.unknown();
    }
}

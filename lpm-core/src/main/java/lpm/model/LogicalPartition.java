package lpm.model;

import com.google.common.collect.ImmutableList;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.id.MachineTypeModelSerial;
import lpm.model.id.Names;
import lpm.model.id.PartitionId;
import lpm.model.id.PartitionKey;
import lpm.model.id.Release;
import lpm.model.id.VirtualSlot;
import lpm.model.network.VirtualEthernetAdapter;
import lpm.model.network.VirtualNicAdapter;
import lpm.model.network.VirtualNicBackingDevice;
import lpm.model.storage.MediaDevice;
import lpm.model.storage.Uniqueness;
import lpm.model.storage.VirtualFibreChannelClientAdapter;
import lpm.model.storage.VirtualScsiClientAdapter;
import org.immutables.value.Value;

/** A logical partition that may move: IBM i, AIX or Linux. A Virtual I/O Server is a {@link VirtualIoServer}. */
@Value.Immutable
public interface LogicalPartition extends WithLogicalPartition, PartitionSettings {

    /** The managed system that it is defined on. */
    MachineTypeModelSerial system();

    /** Its id on that system. */
    PartitionId id();

    /** The name the console shows. */
    Fact<String> name();

    /** Whether it is defined for AIX or Linux, or for IBM i: {@code lpar_env} of the console. */
    Fact<OperatingEnvironment> environment();

    /** The release of the operating system, such as 7.1. */
    Fact<Release> osRelease();

    /**
     * The Technology Refresh of IBM i (group SF99707 of 7.1); no command of a console or Virtual I/O Server prints it.
     */
    Fact<Integer> technologyRefresh();

    /** As the console prints it: {@code state}. */
    Fact<PartitionState> state();

    /** As the console prints it: {@code migration_state} of {@code lslparmigr}. */
    Fact<MigrationState> migrationState();

    /** Whether the console reaches the operating system (RMC); IBM i needs none. */
    Fact<Boolean> rmcActive();

    /** The profile it was last started with. */
    Fact<PartitionProfile> profile();

    /** The memory it runs with. */
    Fact<MemoryAllocation> memory();

    /** The processors it runs with. */
    Fact<ProcessorAllocation> processors();

    /** The processor compatibility mode that it runs in. */
    Fact<CompatibilityMode> compatibilityMode();

    /** Whether it serves virtual disks to other partitions, as IBM i can: it has virtual SCSI server adapters. */
    Fact<Boolean> servesDisks();

    /** Whether it is in a cluster with heartbeats, whose timers a migration may trip; no command prints it. */
    Fact<Boolean> clusterHeartbeat();

    /** Whether "restricted I/O partition" is set (IBM i). */
    Fact<Boolean> restrictedIo();

    /** Its virtual SCSI client adapters, through which it has disks, tapes and optical devices. */
    Listing<VirtualScsiClientAdapter> scsiAdapters();

    /** Its virtual Fibre Channel client adapters (NPIV). */
    Listing<VirtualFibreChannelClientAdapter> fibreChannelAdapters();

    /**
     * Whether storage is zoned and mapped to both port names of each virtual Fibre Channel adapter; no command of a console or Virtual
     * I/O Server prints it.
     */
    Fact<Boolean> bothPortNamesZoned();

    /**
     * The systems from which the target ports of its virtual Fibre Channel adapters are seen; no command of a console or Virtual I/O
     * Server prints it.
     */
    Listing<MachineTypeModelSerial> targetPortsVisibleOn();

    /** The systems from which the disks behind those target ports are seen as well. */
    Listing<MachineTypeModelSerial> targetDisksVisibleOn();

    /** Its virtual Ethernet adapters; virtual NICs are not among them. */
    Listing<VirtualEthernetAdapter> ethernetAdapters();

    /** Virtual NICs, which SR-IOV adapters of Virtual I/O Servers stand behind. */
    Listing<VirtualNicAdapter> virtualNicAdapters();

    /** Optical and tape devices, virtual or physical, of the partition or its profile. */
    Listing<MediaDevice> mediaDevices();

    /** Physical adapter slots it owns. */
    Listing<PhysicalIoSlot> physicalIoSlots();

    /** One more than the highest virtual slot it may use. */
    Fact<Integer> maximumVirtualSlots();

    @Value.Check
    default void check() {
        name().value().ifPresent(name -> Names.check("partition", id(), name));
        if (scsiAdapters().items().isEmpty()
                && fibreChannelAdapters().items().isEmpty()
                && ethernetAdapters().items().isEmpty()
                && virtualNicAdapters().items().isEmpty()) {
            return;
        }
        Listing<VirtualSlot> slots = adapterSlots();
        Uniqueness.check(this::label, "virtual slot", slots.items(), slot -> slot);
        if (maximumVirtualSlots().isKnown()) {
            Uniqueness.checkBelow(label(), maximumVirtualSlots(), slots);
        }
        virtualNicAdapters()
                .items()
                .forEach(adapter -> Uniqueness.check(
                        label() + ": virtual NIC in slot " + adapter.slot(),
                        "backing device",
                        adapter.backingDevices(),
                        VirtualNicBackingDevice::label));
    }

    @Value.Lazy
    default PartitionKey key() {
        return new PartitionKey(system(), id());
    }

    /** The partition as an operator speaks of it: {@code ibmi1 (partition 5)}, or {@code partition 5} without a name. */
    @Value.Lazy
    default String label() {
        return name().value().map(name -> name + " (partition " + id() + ")").orElse("partition " + id());
    }

    /** Slots of the virtual adapters that are known. */
    default Listing<VirtualSlot> adapterSlots() {
        ImmutableList.Builder<VirtualSlot> slots = ImmutableList.builder();
        scsiAdapters().items().forEach(adapter -> slots.add(adapter.slot()));
        fibreChannelAdapters().items().forEach(adapter -> slots.add(adapter.slot()));
        ethernetAdapters().items().forEach(adapter -> slots.add(adapter.slot()));
        virtualNicAdapters().items().forEach(adapter -> slots.add(adapter.slot()));
        return Listing.of(
                slots.build(),
                scsiAdapters().isComplete()
                        ? ethernetAdapters().coverage()
                        : scsiAdapters().coverage());
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link LogicalPartition}. */
    final class Builder extends ImmutableLogicalPartition.Builder {
        Builder() {
            name(Fact.unknown());
            environment(Fact.unknown());
            osRelease(Fact.unknown());
            technologyRefresh(Fact.unknown());
            state(Fact.unknown());
            migrationState(Fact.unknown());
            rmcActive(Fact.unknown());
            profile(Fact.unknown());
            memory(Fact.unknown());
            processors(Fact.unknown());
            compatibilityMode(Fact.unknown());
            servesDisks(Fact.unknown());
            clusterHeartbeat(Fact.unknown());
            restrictedIo(Fact.unknown());
            scsiAdapters(Listing.unknown());
            fibreChannelAdapters(Listing.unknown());
            bothPortNamesZoned(Fact.unknown());
            targetPortsVisibleOn(Listing.unknown());
            targetDisksVisibleOn(Listing.unknown());
            ethernetAdapters(Listing.unknown());
            virtualNicAdapters(Listing.unknown());
            mediaDevices(Listing.unknown());
            physicalIoSlots(Listing.unknown());
            maximumVirtualSlots(Fact.unknown());
            migrationDisabled(Fact.unknown());
            dlparCapable(Fact.unknown());
            uuid(Fact.unknown());
            everActivated(Fact.unknown());
            managementPartition(Fact.unknown());
            workloadGroup(Fact.unknown());
            redundantErrorPathReporting(Fact.unknown());
            serialSlots(Listing.unknown());
            hugePages(Fact.unknown());
            bsrArrays(Fact.unknown());
            hostEthernetPorts(Fact.unknown());
            fixedLogicalPorts(Fact.unknown());
            stationInterfaces(Fact.unknown());
            persistentMemoryVolumes(Fact.unknown());
            memoryExpansion(Fact.unknown());
            virtualTrustedPlatformModule(Fact.unknown());
            simplifiedRemoteRestart(Fact.unknown());
            secureBoot(Fact.unknown());
            keystoreKilobytes(Fact.unknown());
            virtualTerminalOpen(Fact.unknown());
            heldByTask(Fact.unknown());
            agreesToSuspend(Fact.unknown());
        }
    }
}

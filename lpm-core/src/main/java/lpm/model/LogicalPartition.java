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

    MachineTypeModelSerial system();

    PartitionId id();

    @Value.Default
    default Fact<String> name() {
        return Fact.unknown();
    }

    @Value.Default
    default Fact<OperatingEnvironment> environment() {
        return Fact.unknown();
    }

    /** The release of the operating system, such as 7.1. */
    @Value.Default
    default Fact<Release> osRelease() {
        return Fact.unknown();
    }

    /**
     * The Technology Refresh of IBM i (group SF99707 of 7.1); no command of a console or Virtual I/O Server prints it.
     */
    @Value.Default
    default Fact<Integer> technologyRefresh() {
        return Fact.unknown();
    }

    @Value.Default
    default Fact<PartitionState> state() {
        return Fact.unknown();
    }

    @Value.Default
    default Fact<MigrationState> migrationState() {
        return Fact.unknown();
    }

    /** Whether the console reaches the operating system (RMC); IBM i needs none. */
    @Value.Default
    default Fact<Boolean> rmcActive() {
        return Fact.unknown();
    }

    /** The profile it was last started with. */
    @Value.Default
    default Fact<PartitionProfile> profile() {
        return Fact.unknown();
    }

    @Value.Default
    default Fact<MemoryAllocation> memory() {
        return Fact.unknown();
    }

    @Value.Default
    default Fact<ProcessorAllocation> processors() {
        return Fact.unknown();
    }

    /** The processor compatibility mode that it runs in. */
    @Value.Default
    default Fact<CompatibilityMode> compatibilityMode() {
        return Fact.unknown();
    }

    /** Whether it serves virtual disks to other partitions, as IBM i can: it has virtual SCSI server adapters. */
    @Value.Default
    default Fact<Boolean> servesDisks() {
        return Fact.unknown();
    }

    /** Whether it is in a cluster with heartbeats, whose timers a migration may trip; no command prints it. */
    @Value.Default
    default Fact<Boolean> clusterHeartbeat() {
        return Fact.unknown();
    }

    /** Whether "restricted I/O partition" is set (IBM i). */
    @Value.Default
    default Fact<Boolean> restrictedIo() {
        return Fact.unknown();
    }

    @Value.Default
    default Listing<VirtualScsiClientAdapter> scsiAdapters() {
        return Listing.unknown();
    }

    @Value.Default
    default Listing<VirtualFibreChannelClientAdapter> fibreChannelAdapters() {
        return Listing.unknown();
    }

    /**
     * Whether storage is zoned and mapped to both port names of each virtual Fibre Channel adapter; no command of a console or Virtual
     * I/O Server prints it.
     */
    @Value.Default
    default Fact<Boolean> bothPortNamesZoned() {
        return Fact.unknown();
    }

    /**
     * The systems from which the target ports of its virtual Fibre Channel adapters are seen; no command of a console or Virtual I/O
     * Server prints it.
     */
    @Value.Default
    default Listing<MachineTypeModelSerial> targetPortsVisibleOn() {
        return Listing.unknown();
    }

    /** The systems from which the disks behind those target ports are seen as well. */
    @Value.Default
    default Listing<MachineTypeModelSerial> targetDisksVisibleOn() {
        return Listing.unknown();
    }

    @Value.Default
    default Listing<VirtualEthernetAdapter> ethernetAdapters() {
        return Listing.unknown();
    }

    /** Virtual NICs, which SR-IOV adapters of Virtual I/O Servers stand behind. */
    @Value.Default
    default Listing<VirtualNicAdapter> virtualNicAdapters() {
        return Listing.unknown();
    }

    /** Optical and tape devices, virtual or physical, of the partition or its profile. */
    @Value.Default
    default Listing<MediaDevice> mediaDevices() {
        return Listing.unknown();
    }

    /** Physical adapter slots it owns. */
    @Value.Default
    default Listing<PhysicalIoSlot> physicalIoSlots() {
        return Listing.unknown();
    }

    /** One more than the highest virtual slot it may use. */
    @Value.Default
    default Fact<Integer> maximumVirtualSlots() {
        return Fact.unknown();
    }

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
        Uniqueness.check(label(), "virtual slot", slots, slot -> slot);
        Uniqueness.checkBelow(label(), maximumVirtualSlots(), slots);
        virtualNicAdapters()
                .items()
                .forEach(adapter -> Uniqueness.check(
                        label() + ": virtual NIC in slot " + adapter.slot(),
                        "backing device",
                        adapter.backingDevices(),
                        VirtualNicBackingDevice::label));
    }

    default PartitionKey key() {
        return new PartitionKey(system(), id());
    }

    /** The partition as an operator speaks of it: {@code ibmi1 (partition 5)}, or {@code partition 5} without a name. */
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
        Builder() {}
    }
}

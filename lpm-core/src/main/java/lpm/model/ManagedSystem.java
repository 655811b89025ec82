package lpm.model;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import java.util.stream.Stream;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.id.MachineTypeModelSerial;
import lpm.model.id.Names;
import lpm.model.id.PartitionId;
import lpm.model.id.ProcessingUnits;
import lpm.model.network.SriovAdapter;
import lpm.model.network.VirtualSwitch;
import lpm.model.storage.Uniqueness;
import org.immutables.value.Value;

/** A managed system: one server with its hypervisor. */
@Value.Immutable
public interface ManagedSystem extends WithManagedSystem {

    MachineTypeModelSerial id();

    /** The name the console shows. */
    @Value.Default
    default Fact<String> name() {
        return Fact.unknown();
    }

    @Value.Default
    default Fact<ManagedSystemState> state() {
        return Fact.unknown();
    }

    /** What it reports to be capable of; a capability that is missing here was not captured. */
    ImmutableMap<MobilityCapability, Boolean> capabilities();

    /** Processing units installed and licensed. */
    @Value.Default
    default Fact<ProcessingUnits> configurableProcessingUnits() {
        return Fact.unknown();
    }

    /** Processing units no partition uses. */
    @Value.Default
    default Fact<ProcessingUnits> availableProcessingUnits() {
        return Fact.unknown();
    }

    /** Memory that partitions can be given, in MB. */
    @Value.Default
    default Fact<Long> configurableMemoryMegabytes() {
        return Fact.unknown();
    }

    /** Memory no partition uses, in MB. */
    @Value.Default
    default Fact<Long> availableMemoryMegabytes() {
        return Fact.unknown();
    }

    /** The logical memory block, in MB: memory is handed out in multiples of it. */
    @Value.Default
    default Fact<Integer> logicalMemoryBlockMegabytes() {
        return Fact.unknown();
    }

    @Value.Default
    default Listing<VirtualSwitch> virtualSwitches() {
        return Listing.unknown();
    }

    /** How many world wide port names the system can still give to virtual Fibre Channel adapters. */
    @Value.Default
    default Fact<Integer> remainingPortNames() {
        return Fact.unknown();
    }

    /**
     * The names of its Virtual I/O Servers; complete once the console has listed its partitions: then a system without any is
     * known to have none.
     */
    @Value.Default
    default Listing<String> virtualIoServers() {
        return Listing.unknown();
    }

    /**
     * The ids of its logical partitions, Virtual I/O Servers not among them; complete once the console has listed them: then no
     * other partition exists, whatever a server adapter that was left behind may name.
     */
    @Value.Default
    default Listing<PartitionId> partitions() {
        return Listing.unknown();
    }

    /** One more than the highest virtual slot that a partition of this system may be configured with. */
    @Value.Default
    default Fact<Integer> maximumVirtualSlots() {
        return Fact.unknown();
    }

    /** The partition that services the system; known and empty where none is set to. */
    @Value.Default
    default Fact<Optional<PartitionId>> servicePartition() {
        return Fact.unknown();
    }

    /** What names the trusted system key of virtual Trusted Platform Modules; no command prints it. */
    @Value.Default
    default Fact<String> trustedSystemKey() {
        return Fact.unknown();
    }

    /** What it is doing while it operates, as the console prints it ({@code detailed_state}); {@code None} if nothing special. */
    @Value.Default
    default Fact<String> detailedState() {
        return Fact.unknown();
    }

    /** The level of the firmware that is active. */
    @Value.Default
    default Fact<FirmwareLevel> firmwareLevel() {
        return Fact.unknown();
    }

    /** How many partitions can be defined, Virtual I/O Servers among them. */
    @Value.Default
    default Fact<Integer> maximumPartitions() {
        return Fact.unknown();
    }

    /** Processor compatibility modes that its partitions can have; without any where the processors are older than the modes. */
    @Value.Default
    default Listing<CompatibilityMode> compatibilityModes() {
        return Listing.unknown();
    }

    /** Active migrations in progress, to it and from it. */
    @Value.Default
    default Fact<Integer> activeMigrations() {
        return Fact.unknown();
    }

    /** Active migrations that it can take part in at a time. */
    @Value.Default
    default Fact<Integer> supportedActiveMigrations() {
        return Fact.unknown();
    }

    /** Inactive migrations in progress, to it and from it. */
    @Value.Default
    default Fact<Integer> inactiveMigrations() {
        return Fact.unknown();
    }

    /** Inactive migrations that it can take part in at a time. */
    @Value.Default
    default Fact<Integer> supportedInactiveMigrations() {
        return Fact.unknown();
    }

    /**
     * What defines a partition that is moved from it while it does not run. That consoles print it, and by which name, is not
     * confirmed.
     */
    @Value.Default
    default Fact<InactiveProfilePolicy> inactiveProfilePolicy() {
        return Fact.unknown();
    }

    /** How fast the network between its movers and others is, in Gb/s; no command that is read prints it. */
    @Value.Default
    default Fact<Integer> moverNetworkGigabits() {
        return Fact.unknown();
    }

    /** The least processing units that each virtual processor must have. */
    @Value.Default
    default Fact<ProcessingUnits> minimumUnitsPerVirtualProcessor() {
        return Fact.unknown();
    }

    /** The most virtual processors that an AIX or Linux partition may run with. */
    @Value.Default
    default Fact<Integer> maximumVirtualProcessorsAixLinux() {
        return Fact.unknown();
    }

    /** The most virtual processors that an IBM i partition may run with. */
    @Value.Default
    default Fact<Integer> maximumVirtualProcessorsIbmI() {
        return Fact.unknown();
    }

    /** Its shared processor pools. */
    @Value.Default
    default Listing<SharedProcessorPool> processorPools() {
        return Listing.unknown();
    }

    /** Names of the paging Virtual I/O Servers of its shared memory pool; known to be none where it has no pool. */
    @Value.Default
    default Listing<String> pagingServers() {
        return Listing.unknown();
    }

    /** The paging space devices of its shared memory pool. */
    @Value.Default
    default Listing<PagingDevice> pagingDevices() {
        return Listing.unknown();
    }

    /** Its SR-IOV adapters in shared mode; adapters that one partition owns are not among them. */
    @Value.Default
    default Listing<SriovAdapter> sriovAdapters() {
        return Listing.unknown();
    }

    /** What people call the Ethernet network that its partitions are bridged to; no command prints it. */
    @Value.Default
    default Fact<String> ethernetNetwork() {
        return Fact.unknown();
    }

    /** The name of the console that manages it. */
    @Value.Default
    default Fact<String> managementConsole() {
        return Fact.unknown();
    }

    @Value.Check
    default void check() {
        name().value().ifPresent(name -> Names.check(id().toString(), name));
        managementConsole().value().ifPresent(console -> Names.check("management console of", id(), console));
        Uniqueness.check(id().toString(), "virtual switch", virtualSwitches(), VirtualSwitch::name);
        Uniqueness.check(id().toString(), "Virtual I/O Server", virtualIoServers(), server -> server);
        Uniqueness.check(id().toString(), "partition", partitions(), partition -> partition);
        Uniqueness.check(id().toString(), "shared processor pool", processorPools(), SharedProcessorPool::id);
        Uniqueness.check(id().toString(), "SR-IOV adapter", sriovAdapters(), SriovAdapter::number);
        Uniqueness.check(id().toString(), "paging space device", pagingDevices(), PagingDevice::name);
        atMost("processing units", availableProcessingUnits(), configurableProcessingUnits());
        atMost("MB of memory", availableMemoryMegabytes(), configurableMemoryMegabytes());
        Stream.of(availableMemoryMegabytes(), configurableMemoryMegabytes())
                .flatMap(memory -> memory.value().stream())
                .forEach(memory -> checkArgument(
                        memory <= MemoryAllocation.MAXIMUM_MEGABYTES,
                        "%s: memory must be at most %s MB (1 EiB), but is %s MB",
                        id(),
                        MemoryAllocation.MAXIMUM_MEGABYTES,
                        memory));
        availableMemoryMegabytes()
                .value()
                .ifPresent(free -> checkArgument(
                        free >= 0, "%s: available memory must not be negative, but is %s MB", id(), free));
        logicalMemoryBlockMegabytes()
                .value()
                .ifPresent(block -> checkArgument(
                        block > 0 && Integer.bitCount(block) == 1,
                        "%s: the logical memory block must be a power of two of MB, but is %s MB",
                        id(),
                        block));
    }

    private <T extends Comparable<T>> void atMost(String what, Fact<T> available, Fact<T> configurable) {
        available
                .with(configurable, (free, all) -> free.compareTo(all) <= 0)
                .value()
                .ifPresent(fits -> checkArgument(
                        fits, "%s: %s %s are available, but only %s exist", id(), available, what, configurable));
    }

    /** Whether the system reports the capability. */
    default Fact<Boolean> capable(MobilityCapability capability) {
        return Fact.ofOptional(Optional.ofNullable(capabilities().get(capability)));
    }

    /** The system as an operator speaks of it: its name and id, or the id alone. */
    default String label() {
        return name().value().map(name -> name + " (" + id() + ")").orElse(id().toString());
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link ManagedSystem}. */
    final class Builder extends ImmutableManagedSystem.Builder {
        Builder() {}
    }
}

package lpm.model;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import java.util.Optional;
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

    /** Its machine type, model and serial number. */
    MachineTypeModelSerial id();

    /** The name the console shows. */
    Fact<String> name();

    /** As the console prints it: {@code state}. */
    Fact<ManagedSystemState> state();

    /** What it reports to be capable of; a capability that is missing here was not captured. */
    ImmutableMap<MobilityCapability, Boolean> capabilities();

    /** Processing units installed and licensed. */
    Fact<ProcessingUnits> configurableProcessingUnits();

    /** Processing units no partition uses. */
    Fact<ProcessingUnits> availableProcessingUnits();

    /** Memory that partitions can be given, in MB. */
    Fact<Long> configurableMemoryMegabytes();

    /** Memory no partition uses, in MB. */
    Fact<Long> availableMemoryMegabytes();

    /** The logical memory block, in MB: memory is handed out in multiples of it. */
    Fact<Integer> logicalMemoryBlockMegabytes();

    /** The virtual Ethernet switches of its hypervisor. */
    Listing<VirtualSwitch> virtualSwitches();

    /** How many world wide port names the system can still give to virtual Fibre Channel adapters. */
    Fact<Integer> remainingPortNames();

    /**
     * The names of its Virtual I/O Servers; complete once the console has listed its partitions: then a system without any is
     * known to have none.
     */
    Listing<String> virtualIoServers();

    /**
     * The ids of its logical partitions, Virtual I/O Servers not among them; complete once the console has listed them: then no
     * other partition exists, whatever a server adapter that was left behind may name.
     */
    Listing<PartitionId> partitions();

    /** One more than the highest virtual slot that a partition of this system may be configured with. */
    Fact<Integer> maximumVirtualSlots();

    /** The partition that services the system; known and empty where none is set to. */
    Fact<Optional<PartitionId>> servicePartition();

    /** What names the trusted system key of virtual Trusted Platform Modules; no command prints it. */
    Fact<String> trustedSystemKey();

    /** What it is doing while it operates, as the console prints it ({@code detailed_state}); {@code None} if nothing special. */
    Fact<String> detailedState();

    /** The level of the firmware that is active. */
    Fact<FirmwareLevel> firmwareLevel();

    /** How many partitions can be defined, Virtual I/O Servers among them. */
    Fact<Integer> maximumPartitions();

    /** Processor compatibility modes that its partitions can have; without any where the processors are older than the modes. */
    Listing<CompatibilityMode> compatibilityModes();

    /** Active migrations in progress, to it and from it. */
    Fact<Integer> activeMigrations();

    /** Active migrations that it can take part in at a time. */
    Fact<Integer> supportedActiveMigrations();

    /** Inactive migrations in progress, to it and from it. */
    Fact<Integer> inactiveMigrations();

    /** Inactive migrations that it can take part in at a time. */
    Fact<Integer> supportedInactiveMigrations();

    /**
     * What defines a partition that is moved from it while it does not run. That consoles print it, and by which name, is not
     * confirmed.
     */
    Fact<InactiveProfilePolicy> inactiveProfilePolicy();

    /** How fast the network between its movers and others is, in Gb/s; no command that is read prints it. */
    Fact<Integer> moverNetworkGigabits();

    /** The least processing units that each virtual processor must have. */
    Fact<ProcessingUnits> minimumUnitsPerVirtualProcessor();

    /** The most virtual processors that an AIX or Linux partition may run with. */
    Fact<Integer> maximumVirtualProcessorsAixLinux();

    /** The most virtual processors that an IBM i partition may run with. */
    Fact<Integer> maximumVirtualProcessorsIbmI();

    /** Its shared processor pools. */
    Listing<SharedProcessorPool> processorPools();

    /** Names of the paging Virtual I/O Servers of its shared memory pool; known to be none where it has no pool. */
    Listing<String> pagingServers();

    /** The paging space devices of its shared memory pool. */
    Listing<PagingDevice> pagingDevices();

    /** Its SR-IOV adapters in shared mode; adapters that one partition owns are not among them. */
    Listing<SriovAdapter> sriovAdapters();

    /** What people call the Ethernet network that its partitions are bridged to; no command prints it. */
    Fact<String> ethernetNetwork();

    /** The name of the console that manages it. */
    Fact<String> managementConsole();

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
        checkMemory(availableMemoryMegabytes());
        checkMemory(configurableMemoryMegabytes());
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

    private void checkMemory(Fact<Long> megabytes) {
        megabytes
                .value()
                .ifPresent(memory -> checkArgument(
                        memory <= MemoryAllocation.MAXIMUM_MEGABYTES,
                        "%s: memory must be at most %s MB (1 EiB), but is %s MB",
                        id(),
                        MemoryAllocation.MAXIMUM_MEGABYTES,
                        memory));
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
    @Value.Lazy
    default String label() {
        return name().value().map(name -> name + " (" + id() + ")").orElse(id().toString());
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link ManagedSystem}. */
    final class Builder extends ImmutableManagedSystem.Builder {
        Builder() {
            name(Fact.unknown());
            state(Fact.unknown());
            configurableProcessingUnits(Fact.unknown());
            availableProcessingUnits(Fact.unknown());
            configurableMemoryMegabytes(Fact.unknown());
            availableMemoryMegabytes(Fact.unknown());
            logicalMemoryBlockMegabytes(Fact.unknown());
            virtualSwitches(Listing.unknown());
            remainingPortNames(Fact.unknown());
            virtualIoServers(Listing.unknown());
            partitions(Listing.unknown());
            maximumVirtualSlots(Fact.unknown());
            servicePartition(Fact.unknown());
            trustedSystemKey(Fact.unknown());
            detailedState(Fact.unknown());
            firmwareLevel(Fact.unknown());
            maximumPartitions(Fact.unknown());
            compatibilityModes(Listing.unknown());
            activeMigrations(Fact.unknown());
            supportedActiveMigrations(Fact.unknown());
            inactiveMigrations(Fact.unknown());
            supportedInactiveMigrations(Fact.unknown());
            inactiveProfilePolicy(Fact.unknown());
            moverNetworkGigabits(Fact.unknown());
            minimumUnitsPerVirtualProcessor(Fact.unknown());
            maximumVirtualProcessorsAixLinux(Fact.unknown());
            maximumVirtualProcessorsIbmI(Fact.unknown());
            processorPools(Listing.unknown());
            pagingServers(Listing.unknown());
            pagingDevices(Listing.unknown());
            sriovAdapters(Listing.unknown());
            ethernetNetwork(Fact.unknown());
            managementConsole(Fact.unknown());
        }
    }
}

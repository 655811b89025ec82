package lpm.model;

import java.util.Optional;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.id.Names;
import lpm.model.id.ProcessingUnits;
import lpm.model.id.VirtualSlot;
import org.immutables.value.Value;

/** A profile of a logical partition: what it would start with, as opposed to what it runs with. */
@Value.Immutable
public interface PartitionProfile extends WithPartitionProfile {

    String name();

    /** Desired memory in MB. */
    @Value.Default
    default Fact<Long> desiredMemoryMegabytes() {
        return Fact.unknown();
    }

    /** In MB. */
    @Value.Default
    default Fact<Long> minimumMemoryMegabytes() {
        return Fact.unknown();
    }

    /** In MB. */
    @Value.Default
    default Fact<Long> maximumMemoryMegabytes() {
        return Fact.unknown();
    }

    /** Whether the memory comes from a shared memory pool (Active Memory Sharing). */
    @Value.Default
    default Fact<Boolean> sharesMemory() {
        return Fact.unknown();
    }

    /** Desired processing units; a whole unit for each dedicated processor. */
    @Value.Default
    default Fact<ProcessingUnits> desiredProcessingUnits() {
        return Fact.unknown();
    }

    /** Desired virtual processors of a partition with shared processors. */
    @Value.Default
    default Fact<Integer> desiredVirtualProcessors() {
        return Fact.unknown();
    }

    /** Whether the processors are its own. */
    @Value.Default
    default Fact<Boolean> dedicatedProcessors() {
        return Fact.unknown();
    }

    /** Whether it may use no more than its processing units. */
    @Value.Default
    default Fact<Boolean> cappedProcessors() {
        return Fact.unknown();
    }

    /** Desired huge pages, of 16 GB each. */
    @Value.Default
    default Fact<Integer> desiredHugePages() {
        return Fact.unknown();
    }

    /** The processor compatibility mode that is asked for when it is started. */
    @Value.Default
    default Fact<CompatibilityMode> compatibilityMode() {
        return Fact.unknown();
    }

    /** The physical page table is one part in so many of the memory; known and empty where the console knows of no such ratio. */
    @Value.Default
    default Fact<Optional<Integer>> pageTableRatio() {
        return Fact.unknown();
    }

    /** Slots of the virtual SCSI client adapters. */
    @Value.Default
    default Listing<VirtualSlot> scsiSlots() {
        return Listing.unknown();
    }

    /** Slots of the virtual Ethernet adapters. */
    @Value.Default
    default Listing<VirtualSlot> ethernetSlots() {
        return Listing.unknown();
    }

    @Value.Check
    default void check() {
        Names.check("profile", name());
        memory();
        processors();
    }

    /** The memory of a partition that has all that the profile desires; unknown as long as that is. */
    default Fact<MemoryAllocation> memory() {
        return desiredMemoryMegabytes()
                .map(desired -> MemoryAllocation.builder()
                        .currentMegabytes(desired)
                        .minimumMegabytes(minimumMemoryMegabytes())
                        .maximumMegabytes(maximumMemoryMegabytes())
                        .shared(sharesMemory())
                        .build());
    }

    /** The processors of a partition that has all that the profile desires; unknown as long as the units are. */
    default Fact<ProcessorAllocation> processors() {
        return desiredProcessingUnits()
                .map(desired -> ProcessorAllocation.builder()
                        .units(desired)
                        .virtualProcessors(desiredVirtualProcessors())
                        .dedicated(dedicatedProcessors())
                        .capped(cappedProcessors())
                        .build());
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link PartitionProfile}. */
    final class Builder extends ImmutablePartitionProfile.Builder {
        Builder() {}
    }
}

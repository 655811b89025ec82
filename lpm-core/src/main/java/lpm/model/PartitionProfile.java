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
    Fact<Long> desiredMemoryMegabytes();

    /** In MB. */
    Fact<Long> minimumMemoryMegabytes();

    /** In MB. */
    Fact<Long> maximumMemoryMegabytes();

    /** Whether the memory comes from a shared memory pool (Active Memory Sharing). */
    Fact<Boolean> sharesMemory();

    /** Desired processing units; a whole unit for each dedicated processor. */
    Fact<ProcessingUnits> desiredProcessingUnits();

    /** Desired virtual processors of a partition with shared processors. */
    Fact<Integer> desiredVirtualProcessors();

    /** Whether the processors are its own. */
    Fact<Boolean> dedicatedProcessors();

    /** Whether it may use no more than its processing units. */
    Fact<Boolean> cappedProcessors();

    /** Desired huge pages, of 16 GB each. */
    Fact<Integer> desiredHugePages();

    /** The processor compatibility mode that is asked for when it is started. */
    Fact<CompatibilityMode> compatibilityMode();

    /** The physical page table is one part in so many of the memory; known and empty where the console knows of no such ratio. */
    Fact<Optional<Integer>> pageTableRatio();

    /** Slots of the virtual SCSI client adapters. */
    Listing<VirtualSlot> scsiSlots();

    /** Slots of the virtual Ethernet adapters. */
    Listing<VirtualSlot> ethernetSlots();

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
        Builder() {
            desiredMemoryMegabytes(Fact.unknown());
            minimumMemoryMegabytes(Fact.unknown());
            maximumMemoryMegabytes(Fact.unknown());
            sharesMemory(Fact.unknown());
            desiredProcessingUnits(Fact.unknown());
            desiredVirtualProcessors(Fact.unknown());
            dedicatedProcessors(Fact.unknown());
            cappedProcessors(Fact.unknown());
            desiredHugePages(Fact.unknown());
            compatibilityMode(Fact.unknown());
            pageTableRatio(Fact.unknown());
            scsiSlots(Listing.unknown());
            ethernetSlots(Listing.unknown());
        }
    }
}

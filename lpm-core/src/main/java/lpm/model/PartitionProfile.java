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

    /** Desired processing units of a partition with shared processors. */
    @Value.Default
    default Fact<ProcessingUnits> desiredProcessingUnits() {
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
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link PartitionProfile}. */
    final class Builder extends ImmutablePartitionProfile.Builder {
        Builder() {}
    }
}

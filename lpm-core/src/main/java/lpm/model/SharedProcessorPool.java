package lpm.model;

import static com.google.common.base.Preconditions.checkArgument;

import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.id.Names;
import lpm.model.id.PartitionId;
import lpm.model.id.ProcessingUnits;
import lpm.model.storage.Uniqueness;
import org.immutables.value.Value;

/** A shared processor pool of a managed system. */
@Value.Immutable
public interface SharedProcessorPool extends WithSharedProcessorPool {

    /** The pool that every system has, and whose units no number bounds. */
    int DEFAULT_ID = 0;

    int id();

    Fact<String> name();

    /** The most processing units that its partitions and its reserve may have together. */
    Fact<ProcessingUnits> maximumUnits();

    /** Processing units that it holds beyond those of its partitions. */
    Fact<ProcessingUnits> reservedUnits();

    /** The ids of the partitions in it, Virtual I/O Servers among them. */
    Listing<PartitionId> partitions();

    @Value.Check
    default void check() {
        checkArgument(id() >= DEFAULT_ID, "the id of a shared processor pool must not be negative, but is %s", id());
        name().value().ifPresent(name -> Names.check("shared processor pool", name));
        Uniqueness.check("shared processor pool " + id(), "partition", partitions(), partition -> partition);
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link SharedProcessorPool}. */
    final class Builder extends ImmutableSharedProcessorPool.Builder {
        Builder() {
            name(Fact.unknown());
            maximumUnits(Fact.unknown());
            reservedUnits(Fact.unknown());
            partitions(Listing.unknown());
        }
    }
}

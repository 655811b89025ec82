package lpm.model;

import static com.google.common.base.Preconditions.checkArgument;

import lpm.fact.Fact;
import lpm.model.id.ProcessingUnits;
import org.immutables.value.Value;

/** Processors of a logical partition. */
@Value.Immutable
public interface ProcessorAllocation extends WithProcessorAllocation {

    /** What the partition runs with. */
    ProcessingUnits units();

    /** How many virtual processors those units are spread over. */
    Fact<Integer> virtualProcessors();

    /** Whether the processors are its own: then each counts as a whole processing unit. */
    Fact<Boolean> dedicated();

    /** Whether the partition may use no more than its units. */
    Fact<Boolean> capped();

    @Value.Check
    default void check() {
        checkArgument(units().hundredths() > 0, "processing units must be positive, but are %s", units());
        virtualProcessors()
                .value()
                .ifPresent(count -> checkArgument(
                        count > 0 && units().hundredths() <= 100 * count,
                        "%s virtual processors cannot hold %s processing units",
                        count,
                        units()));
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link ProcessorAllocation}. */
    final class Builder extends ImmutableProcessorAllocation.Builder {
        Builder() {
            virtualProcessors(Fact.unknown());
            dedicated(Fact.unknown());
            capped(Fact.unknown());
        }
    }
}

package lpm.model;

import static com.google.common.base.Preconditions.checkArgument;

import lpm.fact.Fact;
import org.immutables.value.Value;

/** Memory of a logical partition. */
@Value.Immutable
public interface MemoryAllocation extends WithMemoryAllocation {

    /** What the partition runs with, in MB. */
    long currentMegabytes();

    /** In MB. */
    @Value.Default
    default Fact<Long> minimumMegabytes() {
        return Fact.unknown();
    }

    /** In MB; the hypervisor sizes page tables by it. */
    @Value.Default
    default Fact<Long> maximumMegabytes() {
        return Fact.unknown();
    }

    @Value.Check
    default void check() {
        checkArgument(currentMegabytes() > 0, "memory must be positive, but is %s MB", currentMegabytes());
        maximumMegabytes()
                .value()
                .ifPresent(maximum -> checkArgument(
                        maximum >= currentMegabytes(),
                        "maximum memory must be at least the current %s MB, but is %s MB",
                        currentMegabytes(),
                        maximum));
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link MemoryAllocation}. */
    final class Builder extends ImmutableMemoryAllocation.Builder {
        Builder() {}
    }
}

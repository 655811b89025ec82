package lpm.model;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.math.LongMath;
import java.math.RoundingMode;
import lpm.fact.Fact;
import org.immutables.value.Value;

/** Memory of a logical partition. */
@Value.Immutable
public interface MemoryAllocation extends WithMemoryAllocation {

    /** More than any system has, in MB: larger numbers are mistakes. */
    long MAXIMUM_MEGABYTES = 1L << 40;

    /** The page table is one part in so many of the maximum memory. */
    int PAGE_TABLE_SHARE = 64;

    /** What the partition runs with, in MB. */
    long currentMegabytes();

    /** The least it may run with, in MB. */
    Fact<Long> minimumMegabytes();

    /** The most it may run with, in MB; the hypervisor sizes page tables by it. */
    Fact<Long> maximumMegabytes();

    /** Whether it comes from a shared memory pool (Active Memory Sharing). */
    Fact<Boolean> shared();

    /** Whether two paging Virtual I/O Servers serve it, where it is shared. */
    Fact<Boolean> redundantPaging();

    @Value.Check
    default void check() {
        checkArgument(currentMegabytes() > 0, "memory must be positive, but is %s MB", currentMegabytes());
        checkArgument(
                currentMegabytes() <= MAXIMUM_MEGABYTES,
                "memory must be at most %s MB (1 EiB), but is %s MB",
                MAXIMUM_MEGABYTES,
                currentMegabytes());
        minimumMegabytes()
                .value()
                .ifPresent(minimum -> checkArgument(
                        minimum <= currentMegabytes(),
                        "minimum memory must be at most the memory of %s MB, but is %s MB",
                        currentMegabytes(),
                        minimum));
        maximumMegabytes()
                .value()
                .ifPresent(maximum -> checkArgument(
                        maximum >= currentMegabytes() && maximum <= MAXIMUM_MEGABYTES,
                        "maximum memory must be at least the memory of %s MB and at most %s MB (1 EiB), but is %s MB",
                        currentMegabytes(),
                        MAXIMUM_MEGABYTES,
                        maximum));
    }

    /**
     * How much memory the partition takes on a managed system, in MB: what it runs with and its page table, each in whole
     * logical memory blocks. The page table is reckoned at 1/64 of the maximum memory, or of the current memory while the
     * maximum is unknown, and then it is the least it can be; that share is our own estimate and not confirmed by a source.
     */
    default long requiredOn(int logicalMemoryBlockMegabytes) {
        long pageTable = LongMath.divide(
                maximumMegabytes().value().orElse(currentMegabytes()), PAGE_TABLE_SHARE, RoundingMode.CEILING);
        return LongMath.saturatedAdd(
                roundedUp(currentMegabytes(), logicalMemoryBlockMegabytes),
                roundedUp(pageTable, logicalMemoryBlockMegabytes));
    }

    private static long roundedUp(long megabytes, int blockMegabytes) {
        return LongMath.saturatedMultiply(
                LongMath.divide(megabytes, blockMegabytes, RoundingMode.CEILING), blockMegabytes);
    }

    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link MemoryAllocation}. */
    final class Builder extends ImmutableMemoryAllocation.Builder {
        Builder() {
            minimumMegabytes(Fact.unknown());
            maximumMegabytes(Fact.unknown());
            shared(Fact.unknown());
            redundantPaging(Fact.unknown());
        }
    }
}

package lpm.sim.hardware;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.math.LongMath;
import org.immutables.value.Value;

/**
 * The memory of a moving partition, counted in pages rather than kept page by page: a large partition costs no more than a
 * small one. The model is ours, not IBM's.
 */
@Value.Immutable
public interface PartitionMemory extends WithPartitionMemory {

    /** All pages of the partition. */
    long pages();

    /** Bytes of one page. */
    long pageBytes();

    /** How fast the partition writes pages that were clean. */
    TransferRate dirtyRate();

    /** The pages it keeps writing: no more than these are ever dirty after the first pass. */
    long hotPages();

    /** Pages whose last version is at the source only. */
    long stale();

    /** Stale pages at the moment the partition was frozen that have not arrived yet. */
    long missing();

    /** Pages sent in passes, the same page counted each time. */
    long sentInPasses();

    /** Pages that arrived after the partition was frozen, each once. */
    long sentAfterFreeze();

    /** Whether the source still holds the pages. */
    boolean keptAtSource();

    @Value.Check
    default void check() {
        checkArgument(pageBytes() > 0, "a page must have at least one byte, but has %s", pageBytes());
        checkArgument(
                missing() >= 0 && stale() >= 0 && stale() <= pages(),
                "stale pages must be 0 to %s, but are %s",
                pages(),
                stale());
    }

    /** Memory that nothing was sent of. */
    static PartitionMemory untouched(long bytes, long pageBytes, TransferRate dirtyRate, int hotPercent) {
        long pages = bytes / pageBytes + (bytes % pageBytes == 0 ? 0 : 1);
        return builder()
                .pages(pages)
                .pageBytes(pageBytes)
                .dirtyRate(dirtyRate)
                .hotPages(LongMath.saturatedMultiply(pages, hotPercent) / 100)
                .stale(pages)
                .build();
    }

    /** The same memory with nothing in it that would have to be sent. */
    default PartitionMemory empty() {
        return withStale(0).withKeptAtSource(false);
    }

    /** Bytes of so many pages. */
    default long bytes(long count) {
        return LongMath.saturatedMultiply(count, pageBytes());
    }

    /** One pass: every stale page is sent while the partition goes on writing. */
    default PartitionMemory pass(long milliseconds) {
        return withSentInPasses(sentInPasses() + stale()).withStale(0).written(milliseconds);
    }

    /** The partition ran for a while and wrote pages. */
    default PartitionMemory written(long milliseconds) {
        long fresh = dirtyRate().bytesIn(milliseconds) / pageBytes();
        return withStale(Math.max(stale(), Math.min(hotPages(), LongMath.saturatedAdd(stale(), fresh))));
    }

    /** The partition stopped: what is stale now is what the destination misses. */
    default PartitionMemory frozen() {
        return withMissing(stale());
    }

    /** Missing pages arrive. */
    default PartitionMemory arrived(long count) {
        checkArgument(count <= missing(), "%s pages are missing, but %s arrive", missing(), count);
        return withMissing(missing() - count).withStale(stale() - count).withSentAfterFreeze(sentAfterFreeze() + count);
    }

    /** The partition went down, and what it had in memory with it: there is nothing left to send. */
    default PartitionMemory lost() {
        return withMissing(0).withStale(0);
    }

    /** All bytes that were sent. */
    default long bytesSent() {
        return bytes(LongMath.saturatedAdd(sentInPasses(), sentAfterFreeze()));
    }

    /** A builder that has what is usual: what {@code @Value.Default} gives, each copy would have to look for anew. */
    static Builder builder() {
        Builder builder = new Builder();
        builder.missing(0).sentInPasses(0).sentAfterFreeze(0).keptAtSource(true);
        return builder;
    }

    /** Builds a {@link PartitionMemory}. */
    final class Builder extends ImmutablePartitionMemory.Builder {
        Builder() {}
    }
}

package lpm.sim.hardware;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.math.LongMath;
import org.immutables.value.Value;

/**
 * What a partition writes to its disks, counted in requests. A request is on its way through a Virtual I/O Server until a disk
 * has stored it; only then it is acknowledged. How many and how fast is ours, not IBM's.
 */
@Value.Immutable
public interface ClientWrites extends WithClientWrites {

    /** Requests in a second of a running partition. */
    long perSecond();

    /** How many are on their way at most. */
    long depth();

    long issued();

    /** What disks hold. */
    long stored();

    /** What the partition was told is stored. */
    long acknowledged();

    @Value.Check
    default void check() {
        checkArgument(
                perSecond() >= 0 && depth() >= 0,
                "writes must not be negative, but %s a second and %s on their way were given",
                perSecond(),
                depth());
    }

    /** Requests that no disk has stored yet. */
    default long underWay() {
        return issued() - stored();
    }

    /** The partition has run so many milliseconds, and its servers reach the disks. */
    default ClientWrites during(long milliseconds) {
        long now = issuedAfter(milliseconds);
        return storing(now, Math.max(stored(), now - depth()));
    }

    /** The partition has run so many milliseconds, and no path reaches the disks: what it asks for waits. */
    default ClientWrites withoutDisks(long milliseconds) {
        return withIssued(Math.min(issuedAfter(milliseconds), LongMath.saturatedAdd(stored(), depth())));
    }

    private long issuedAfter(long milliseconds) {
        return LongMath.saturatedAdd(issued(), LongMath.saturatedMultiply(milliseconds, perSecond()) / 1_000);
    }

    /** The servers have finished all that was on its way, and nothing new came. */
    default ClientWrites drained() {
        return storing(issued(), issued());
    }

    /** Servers tell the partition of what disks hold, and of nothing else. */
    private ClientWrites storing(long issued, long requests) {
        return builder()
                .from(this)
                .issued(issued)
                .stored(requests)
                .acknowledged(requests)
                .build();
    }

    /** What is on its way vanishes, and nobody was told that it is stored: the partition went down, or has to ask again. */
    default ClientWrites cut() {
        return withIssued(stored());
    }

    /** A builder that has what is usual: what {@code @Value.Default} gives, each copy would have to look for anew. */
    static Builder builder() {
        Builder builder = new Builder();
        builder.issued(0).stored(0).acknowledged(0);
        return builder;
    }

    /** Builds {@link ClientWrites}. */
    final class Builder extends ImmutableClientWrites.Builder {
        Builder() {}
    }
}

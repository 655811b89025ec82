package lpm.sim.hardware;

import com.google.common.collect.ImmutableSetMultimap;

/**
 * How the stream of a migration stands in the eyes of the partition that moves: the states of the Virtual Asynchronous Services
 * Interface (VASI), as {@code arch/powerpc/include/asm/hvcall.h} of the Linux kernel numbers them.
 */
public enum StreamState {
    /** There is no stream. */
    INVALID,
    /** The stream is open, and memory is copied; whoever wants to be suspended now is told to try again. */
    ENABLED,
    /** The migration was cancelled, and the partition stays. */
    ABORTED,
    /** The operating system is asked to get ready; only now it may be suspended. */
    SUSPENDING,
    SUSPENDED,
    /** The partition runs at the destination, and pages may be missing. */
    RESUMED,
    /** Every page is there, and the stream is closed. */
    COMPLETED;

    private static final ImmutableSetMultimap<StreamState, StreamState> NEXT =
            ImmutableSetMultimap.<StreamState, StreamState>builder()
                    .put(INVALID, ENABLED)
                    .putAll(ENABLED, SUSPENDING, ABORTED)
                    .putAll(SUSPENDING, SUSPENDED, ABORTED)
                    .putAll(SUSPENDED, RESUMED, ABORTED)
                    .put(RESUMED, COMPLETED)
                    .put(ABORTED, INVALID)
                    .build();

    /** The number by which hypervisor and kernel call it. */
    public int number() {
        return ordinal();
    }

    /** Whether a stream goes from this state to the other without one in between. */
    public boolean leadsTo(StreamState next) {
        return NEXT.containsEntry(this, next);
    }

    /** Such as {@code SUSPENDING (3)}. */
    @Override
    public String toString() {
        return name() + " (" + number() + ")";
    }
}

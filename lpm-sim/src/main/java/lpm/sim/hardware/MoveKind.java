package lpm.sim.hardware;

import lpm.model.PartitionState;

/** What hypervisors hand over: a partition that runs, one that is off, or one that is suspended to storage. */
public enum MoveKind {
    /** It runs, and its memory is copied. */
    ACTIVE("live"),
    /** It is off: its definition and its profiles are all there is. */
    INACTIVE("inactive"),
    /** Its memory was saved to storage, which both systems reach: nothing is left to copy. */
    SUSPENDED("suspended");

    private final String word;

    MoveKind(String word) {
        this.word = word;
    }

    /** Whether memory is copied: only that takes movers, a stream, and an operating system that agrees to be suspended. */
    public boolean copiesMemory() {
        return this == ACTIVE;
    }

    /** The state in which a partition moves so. */
    public PartitionState state() {
        return switch (this) {
            case ACTIVE -> PartitionState.RUNNING;
            case INACTIVE -> PartitionState.NOT_ACTIVATED;
            case SUSPENDED -> PartitionState.SUSPENDED;
        };
    }

    /** As people speak of such a migration. */
    @Override
    public String toString() {
        return word;
    }
}

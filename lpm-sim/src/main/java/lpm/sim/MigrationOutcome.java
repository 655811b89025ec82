package lpm.sim;

/** How a migration ended. */
public enum MigrationOutcome {
    /** Nothing was done. */
    REFUSED,
    /** The partition is at the destination, and nothing of it at the source. */
    COMPLETED,
    /** The partition went down with a frame. */
    PARTITION_FAILED,
    /** Everything that was done was taken back. */
    ROLLED_BACK,
    /** Something is left that only a recovery can take back or finish; see the direction. */
    NEEDS_RECOVER
}

package lpm.sim.state;

/** How a migration stands. */
public enum Standing {
    /** It goes on, or is being taken back. */
    UNDER_WAY,
    /** The partition runs at the destination and nothing of it is left at the source. */
    COMPLETED,
    /** Everything that was done was taken back. */
    TAKEN_BACK,
    /** The partition went down with a frame. */
    LOST,
    /** It waits for a recovery that takes the rest back. */
    STUCK_BACK,
    /** It waits for a recovery that takes the remaining steps. */
    STUCK_FORWARD
}

package lpm.sim;

/** How the partition fares when the migration ends. */
public enum Health {
    OK,
    /** It runs and has lost all paths to its LUNs. */
    IO_LOST,
    /** It went down with a frame. */
    DOWN,
    /** It is suspended and runs nowhere. */
    SUSPENDED,
    /** It waits for pages that are out of reach. */
    STALLED,
    /** It runs and has lost one of its paths. */
    DEGRADED
}

package lpm.sim;

/** How the partition fares when the migration ends. */
public enum Health {
    OK,
    /** It has lost all paths to its LUNs, or all ways out of one of its networks. */
    IO_LOST,
    /** It went down with a frame. */
    DOWN,
    /** The migration has suspended it, and it runs nowhere. */
    SUSPENDED,
    /** It waits for pages that are out of reach. */
    STALLED,
    /** It has lost one of its paths, or of its ways out. */
    DEGRADED
}

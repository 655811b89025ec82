package lpm.sim;

/** A stretch of a migration, in the order in which they come. */
public enum MigrationPhase {
    VALIDATE,
    PREPARE,
    MSP_CONNECT,
    PRECOPY,
    SUSPEND,
    SWITCHOVER,
    RESUME,
    DEMAND_PAGING,
    CLEANUP_SOURCE,
    PROFILE_UPDATE
}

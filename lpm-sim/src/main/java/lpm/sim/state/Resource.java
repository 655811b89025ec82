package lpm.sim.state;

import lpm.sim.hardware.AbortedBy;

/** What a step needs while it is taken. */
public enum Resource {
    CONSOLE("the management console", AbortedBy.ORCHESTRATOR),
    SOURCE_FRAME("the source system", AbortedBy.PLATFORM_FIRMWARE),
    DESTINATION_FRAME("the destination system", AbortedBy.PLATFORM_FIRMWARE),
    SOURCE_SERVER_RMC("the console's RMC connection to the source Virtual I/O Servers", AbortedBy.ORCHESTRATOR),
    DESTINATION_SERVER_RMC(
            "the console's RMC connection to the destination Virtual I/O Servers", AbortedBy.ORCHESTRATOR),
    PARTITION_RMC("the console's RMC connection to the partition", AbortedBy.ORCHESTRATOR),
    /** Some pair of mover service partitions that is whole, between two frames that are up. */
    STREAM("the stream between mover service partitions", AbortedBy.VSP_SOURCE),
    DESTINATION_LUNS("the LUNs at the destination", AbortedBy.VSP_TARGET),
    DESTINATION_MEMORY("free memory at the destination", AbortedBy.VSP_TARGET),
    CONSENT("the operating system's consent to be suspended", AbortedBy.MIGRATING_PARTITION);

    private final String words;

    private final AbortedBy cancels;

    Resource(String words, AbortedBy cancels) {
        this.words = words;
        this.cancels = cancels;
    }

    /** Who cancels a migration that cannot go on without it. */
    public AbortedBy cancels() {
        return cancels;
    }

    @Override
    public String toString() {
        return words;
    }
}

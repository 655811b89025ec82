package lpm.sim.state;

/** What a step needs while it is taken. */
public enum Resource {
    CONSOLE("the management console"),
    SOURCE_FRAME("the source system"),
    DESTINATION_FRAME("the destination system"),
    SOURCE_SERVER_RMC("the console's RMC connection to the source Virtual I/O Servers"),
    DESTINATION_SERVER_RMC("the console's RMC connection to the destination Virtual I/O Servers"),
    PARTITION_RMC("the console's RMC connection to the partition"),
    /** Some pair of mover service partitions that is whole, between two frames that are up. */
    STREAM("the stream between mover service partitions"),
    DESTINATION_LUNS("the LUNs at the destination"),
    DESTINATION_MEMORY("free memory at the destination"),
    CONSENT("the operating system's consent to be suspended");

    private final String words;

    Resource(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return words;
    }
}

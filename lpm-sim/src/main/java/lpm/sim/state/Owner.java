package lpm.sim.state;

/** Who may run the partition. */
public enum Owner {
    /** The source. */
    SRC,
    /** Nobody: the source has released the partition, the destination has not acquired it. */
    FLIGHT,
    /** The destination, for good. */
    DST
}

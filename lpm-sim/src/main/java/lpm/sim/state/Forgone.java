package lpm.sim.state;

/** What a request does without at the destination where it is not there, though the partition has it at the source. */
public enum Forgone {
    /** VLANs that nothing bridges. */
    BRIDGED_VLANS,
    /** All backing devices of a virtual NIC. */
    BACKING_DEVICES,
    /** Backing devices of a virtual NIC beyond the first. */
    FURTHER_BACKING_DEVICES
}

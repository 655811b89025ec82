package lpm.model.network;

/** How a virtual switch passes on frames between its own adapters (IEEE 802.1Qbg). */
public enum VirtualSwitchMode {
    /** Itself: Virtual Ethernet Bridge. */
    VEB,
    /** By way of the physical switch: Virtual Ethernet Port Aggregator. */
    VEPA
}

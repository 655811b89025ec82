package lpm.sim;

import lpm.model.Estate;

/**
 * An estate as simulated hardware. All that hardware remembers between two moves follows from the estate: a disk is open, and
 * reserved if its policy says so, as long as a virtual target device stands on it.
 */
public record SimulatedEstate(Estate estate) {

    public static SimulatedEstate of(Estate estate) {
        return new SimulatedEstate(estate);
    }
}

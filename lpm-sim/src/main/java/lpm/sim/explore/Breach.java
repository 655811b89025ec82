package lpm.sim.explore;

import lpm.sim.BrokenInvariant;

/**
 * A statement that did not hold.
 *
 * @param steps how many steps lead there
 */
record Breach(BrokenInvariant broken, int steps) {

    Breach after(int more) {
        return new Breach(broken, steps + more);
    }
}

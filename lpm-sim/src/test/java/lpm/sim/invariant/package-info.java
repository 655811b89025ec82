@NullMarked
package lpm.sim.invariant;

import org.jspecify.annotations.NullMarked;

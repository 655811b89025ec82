@NullMarked
package lpm.sim.step;

import org.jspecify.annotations.NullMarked;

@NullMarked
package lpm.sim.state;

import org.jspecify.annotations.NullMarked;

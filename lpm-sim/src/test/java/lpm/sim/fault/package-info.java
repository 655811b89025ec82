@NullMarked
package lpm.sim.fault;

import org.jspecify.annotations.NullMarked;

@NullMarked
package lpm.sim.explore;

import org.jspecify.annotations.NullMarked;

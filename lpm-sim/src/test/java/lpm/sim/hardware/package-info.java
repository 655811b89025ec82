@NullMarked
package lpm.sim.hardware;

import org.jspecify.annotations.NullMarked;

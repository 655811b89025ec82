@NullMarked
package lpm.sim.console;

import org.jspecify.annotations.NullMarked;

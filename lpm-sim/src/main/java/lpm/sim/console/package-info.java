/**
 * What simulated machines print. Start with {@link lpm.sim.console.VirtualIoServerConsole}.
 */
@NullMarked
package lpm.sim.console;

import org.jspecify.annotations.NullMarked;

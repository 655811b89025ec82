/**
 * The simulated hardware, one part a file: what a hypervisor, a Virtual I/O Server, the storage network, the local network
 * and a partition's memory do when they are asked. Each part is a function of values; none knows a rule. Start with {@link
 * lpm.sim.hardware.Hypervisor}.
 */
@LpmStyle
@NullMarked
package lpm.sim.hardware;

import lpm.fact.LpmStyle;
import org.jspecify.annotations.NullMarked;

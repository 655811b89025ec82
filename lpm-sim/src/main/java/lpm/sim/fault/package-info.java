/**
 * Faults as data: which, and before which step; a crash of a Virtual I/O Server too. Start with {@link lpm.sim.fault.FaultSchedule}.
 */
@NullMarked
package lpm.sim.fault;

import org.jspecify.annotations.NullMarked;

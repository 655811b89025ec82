/**
 * Faults as data: which, and before which step. Start with {@link lpm.sim.fault.FaultSchedule}.
 */
@NullMarked
package lpm.sim.fault;

import org.jspecify.annotations.NullMarked;

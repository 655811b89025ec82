/**
 * What must hold whatever happens, one checker an invariant. A checker reads two states, before and after a step, and knows
 * neither rules nor steps. Start with {@link lpm.sim.invariant.Invariants}.
 */
@NullMarked
package lpm.sim.invariant;

import org.jspecify.annotations.NullMarked;

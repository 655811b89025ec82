/**
 * The steps of a migration, one a file: what each needs, what it does to the state, and how it is taken back. A step
 * is a pure function; the engine decides when it is taken. Start with {@link lpm.sim.step.Step}.
 */
@NullMarked
package lpm.sim.step;

import org.jspecify.annotations.NullMarked;

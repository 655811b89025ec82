/**
 * A migration between two steps as one value: what is planned, what the hardware has come to, who may run the partition.
 * Start with {@link lpm.sim.state.MoveState}.
 */
@LpmStyle
@NullMarked
package lpm.sim.state;

import lpm.fact.LpmStyle;
import org.jspecify.annotations.NullMarked;

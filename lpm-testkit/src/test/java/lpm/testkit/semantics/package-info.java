/**
 * What a migration does and what may go wrong, said once more without the simulator: a machine of plain values of which every state
 * can be visited. {@code src/bench/tlc} says the same in TLA+.
 */
@NullMarked
package lpm.testkit.semantics;

import org.jspecify.annotations.NullMarked;

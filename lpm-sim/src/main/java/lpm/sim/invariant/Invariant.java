package lpm.sim.invariant;

import java.util.Optional;
import lpm.sim.state.MoveState;

/** Something that holds before and after every step of every migration. */
public interface Invariant extends Statement {

    /**
     * What is wrong, naming the parts and devices, or empty if the invariant holds.
     *
     * @param before the state before the step
     * @param now the state after it
     */
    Optional<String> violation(MoveState before, MoveState now);
}

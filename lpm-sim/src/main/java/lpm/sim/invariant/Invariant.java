package lpm.sim.invariant;

import java.util.Optional;
import lpm.sim.state.MoveState;

/** Something that holds before and after every step of every migration. */
public interface Invariant {

    /** Its short name, such as {@code I1}. */
    String id();

    /** What it says, in one sentence without a full stop. */
    String statement();

    /**
     * What is wrong, naming the parts and devices, or empty if the invariant holds.
     *
     * @param before the state before the step
     * @param now the state after it
     */
    Optional<String> violation(MoveState before, MoveState now);
}

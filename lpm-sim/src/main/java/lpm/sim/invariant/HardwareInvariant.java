package lpm.sim.invariant;

import java.util.Optional;
import lpm.sim.state.HardwareState;
import lpm.sim.state.MoveState;

/** An invariant that looks at hardware alone: between two states of the same hardware there is nothing for it to find. */
public interface HardwareInvariant extends Invariant {

    /** What is wrong, as {@link #violation} says it. */
    Optional<String> violated(HardwareState before, HardwareState now);

    @Override
    default Optional<String> violation(MoveState before, MoveState now) {
        return violated(before, now);
    }
}

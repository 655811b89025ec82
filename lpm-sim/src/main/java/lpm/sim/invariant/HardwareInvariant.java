package lpm.sim.invariant;

import java.util.Optional;
import lpm.sim.state.HardwareState;
import lpm.sim.state.MoveState;

/**
 * An invariant that looks at hardware alone. What it finds between two states of the same hardware it has found when that hardware
 * came about, from whatever came before.
 */
public interface HardwareInvariant extends Invariant {

    /** What is wrong, as {@link #violation} says it. */
    Optional<String> violationOfHardware(HardwareState before, HardwareState now);

    @Override
    default Optional<String> violation(MoveState before, MoveState now) {
        return violationOfHardware(before, now);
    }
}

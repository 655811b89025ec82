package lpm.sim;

import java.util.Optional;
import lpm.sim.state.MoveState;

/** Something that goes wrong between two steps. */
public interface Disturbance {

    /** As events name it. */
    String name();

    /** Why there is nothing in a migration that it can hit, if there is nothing; what hits nothing does not happen. */
    default Optional<String> idle(MoveState state) {
        return Optional.empty();
    }

    /** Whether there is anything in a migration that it can hit. */
    default boolean concerns(MoveState state) {
        return idle(state).isEmpty();
    }

    /** What has happened, in one sentence without a full stop. */
    String describe(MoveState state);

    /**
     * The state once it has happened.
     *
     * @param reason what the state is to remember as the reason
     */
    MoveState strike(MoveState state, String reason);

    /**
     * What it does to another migration on the same hardware.
     *
     * @param struck the state of the migration that it strikes, before it does
     * @param other the state of the other migration
     * @param reason what the state is to remember as the reason
     */
    default MoveState reach(MoveState struck, MoveState other, String reason) {
        return other;
    }
}

package lpm.sim;

import lpm.sim.state.MoveState;

/** Something that goes wrong between two steps. */
public interface Disturbance {

    /** As events name it. */
    String name();

    /** What has happened, in one sentence without a full stop. */
    String describe(MoveState state);

    /**
     * The state once it has happened.
     *
     * @param reason what the state is to remember as the reason
     */
    MoveState strike(MoveState state, String reason);
}

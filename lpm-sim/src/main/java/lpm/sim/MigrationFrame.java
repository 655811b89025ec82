package lpm.sim;

import com.google.common.collect.ImmutableList;
import lpm.sim.state.MoveState;

/**
 * One picture of a migration: what happened, and the state that was reached by it.
 *
 * @param step the number of the step, as events have it; 0 before the first
 * @param name a step, {@code undo_} and a step, a fault, {@code start} or {@code end}
 * @param state the state afterwards; a step that could not be taken leaves the one before it
 * @param events what happened, empty at the start and at the end
 */
public record MigrationFrame(
        int step, MigrationPhase phase, String name, MoveState state, ImmutableList<MigrationEvent> events) {

    /** The name of the first frame. */
    public static final String START = "start";

    /** The name of the last frame. */
    public static final String END = "end";
}

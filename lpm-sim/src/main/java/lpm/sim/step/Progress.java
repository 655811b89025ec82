package lpm.sim.step;

import com.google.common.collect.ImmutableList;
import java.util.function.UnaryOperator;
import lpm.sim.state.MoveState;

/**
 * A state that was reached, and what happened on the way.
 *
 * @param notes in the order of their time
 */
public record Progress(MoveState state, ImmutableList<Note> notes) {

    public static Progress from(MoveState state) {
        return new Progress(state, ImmutableList.of());
    }

    /** Something else has changed. */
    public Progress with(UnaryOperator<MoveState> change) {
        return new Progress(change.apply(state), notes);
    }

    /** Time goes by. */
    public Progress lasting(long milliseconds) {
        return with(s -> s.after(milliseconds));
    }

    /** Notes what happens at this moment. */
    public Progress note(String actor, String text) {
        Note note = new Note(state.timeMilliseconds(), actor, text);
        return new Progress(
                state,
                notes.isEmpty()
                        ? ImmutableList.of(note)
                        : ImmutableList.<Note>builderWithExpectedSize(notes.size() + 1)
                                .addAll(notes)
                                .add(note)
                                .build());
    }
}

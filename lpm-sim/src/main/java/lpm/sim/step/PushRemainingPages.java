package lpm.sim.step;

import com.google.common.collect.ImmutableSet;
import lpm.sim.hardware.Attempt;
import lpm.sim.hardware.PartitionMemory;
import lpm.sim.state.MoveState;
import lpm.sim.state.Resource;

/** {@code push_rest}: the source sends the pages that nobody has touched. */
public record PushRemainingPages() implements Step {

    @Override
    public ImmutableSet<Resource> needs(MoveState state) {
        return state.memory().missing() > 0 ? ImmutableSet.of(Resource.STREAM) : ImmutableSet.of();
    }

    @Override
    public Attempt<Progress> take(MoveState state) {
        PartitionMemory memory = state.memory();
        return Attempt.done(Progress.from(state.withMemory(memory.arrived(memory.missing())))
                .lasting(Copying.link(state).millisecondsFor(memory.bytes(memory.missing())))
                .note(Actors.sourceMover(state), "pushes the remaining " + memory.missing() + " pages"));
    }
}

package lpm.sim.step;

import com.google.common.collect.ImmutableSet;
import lpm.sim.hardware.Attempt;
import lpm.sim.state.MoveState;
import lpm.sim.state.Resource;

/** {@code send_cpu}: processor state and the list of missing pages go to the destination. */
public record SendProcessorState() implements Step {

    @Override
    public ImmutableSet<Resource> needs(MoveState state) {
        return ImmutableSet.of(Resource.STREAM);
    }

    @Override
    public Attempt<Progress> take(MoveState state) {
        return Attempt.done(Progress.from(state)
                .lasting(state.parameters().suspendOverheadMilliseconds())
                .note(
                        Actors.sourceMover(state),
                        "sends processor state and the list of "
                                + state.memory().missing() + " missing pages"));
    }
}

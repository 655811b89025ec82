package lpm.sim.step;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import lpm.sim.hardware.Attempt;
import lpm.sim.state.MoveState;
import lpm.sim.state.Resource;

/** {@code first_pass}: every page is sent once while the partition runs. */
public record FirstPass() implements Step {

    @Override
    public ImmutableSet<Resource> needs(MoveState state) {
        return ImmutableSet.of(Resource.STREAM);
    }

    @Override
    public Attempt<Progress> take(MoveState state) {
        return Attempt.done(Copying.pass(Progress.from(state)));
    }

    @Override
    public Optional<Undo> undo() {
        return Optional.of(new Undo(ImmutableSet.of(), Copying::dropped));
    }
}

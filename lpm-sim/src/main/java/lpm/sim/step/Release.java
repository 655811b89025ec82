package lpm.sim.step;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import lpm.sim.hardware.Attempt;
import lpm.sim.state.MoveState;
import lpm.sim.state.Owner;
import lpm.sim.state.Resource;

/** {@code release}: the source gives up the right to run the partition. */
public record Release() implements Step {

    @Override
    public ImmutableSet<Resource> needs(MoveState state) {
        return ImmutableSet.of(Resource.STREAM);
    }

    @Override
    public Attempt<Progress> take(MoveState state) {
        return Attempt.done(Progress.from(state.withOwner(Owner.FLIGHT))
                .lasting(state.plan().parameters().handOverMilliseconds())
                .note(Actors.sourceHypervisor(state), "releases " + Actors.partition(state)));
    }

    /** The console sees that the destination has not acquired the partition, and gives the right back to the source. */
    @Override
    public Optional<Undo> undo() {
        return Optional.of(new Undo(
                ImmutableSet.of(Resource.CONSOLE, Resource.DESTINATION_FRAME),
                state -> Progress.from(state.withOwner(Owner.SRC))
                        .note(
                                Actors.CONSOLE,
                                "sees that the destination has not acquired %s, and gives it back to the source"
                                        .formatted(Actors.partition(state)))));
    }
}

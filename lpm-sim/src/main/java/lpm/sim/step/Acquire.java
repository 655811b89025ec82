package lpm.sim.step;

import com.google.common.collect.ImmutableSet;
import lpm.sim.hardware.Attempt;
import lpm.sim.state.DestinationStorage;
import lpm.sim.state.MoveState;
import lpm.sim.state.Owner;
import lpm.sim.state.Resource;

/** {@code acquire}: the destination looks at its storage once more and takes the partition: the point of no return. */
public record Acquire() implements Step {

    @Override
    public ImmutableSet<Resource> needs(MoveState state) {
        return ImmutableSet.of(Resource.STREAM);
    }

    @Override
    public Attempt<Progress> take(MoveState state) {
        return DestinationStorage.unreachable(state)
                .<Attempt<Progress>>map(Attempt::failed)
                .orElseGet(() -> Attempt.done(Progress.from(state.withOwner(Owner.DST))
                        .lasting(state.plan().parameters().handOverMilliseconds())
                        .note(
                                Actors.destinationHypervisor(state),
                                "reaches all LUNs and acquires %s: the point of no return"
                                        .formatted(Actors.partition(state)))));
    }
}

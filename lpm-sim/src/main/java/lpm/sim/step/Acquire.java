package lpm.sim.step;

import com.google.common.collect.ImmutableSet;
import lpm.fact.Fact;
import lpm.model.PartitionState;
import lpm.sim.hardware.AbortedBy;
import lpm.sim.hardware.Attempt;
import lpm.sim.state.DestinationStorage;
import lpm.sim.state.MovePlan;
import lpm.sim.state.MoveState;
import lpm.sim.state.Owner;
import lpm.sim.state.Resource;

/** {@code acquire}: the destination looks at its storage once more and takes the partition: the point of no return. */
public record Acquire() implements Step {

    @Override
    public ImmutableSet<Resource> needs(MoveState state) {
        return state.plan().kind().copiesMemory()
                ? ImmutableSet.of(Resource.STREAM)
                : ImmutableSet.of(Resource.CONSOLE, Resource.DESTINATION_FRAME);
    }

    @Override
    public boolean concernsHardwareAlone() {
        return true;
    }

    @Override
    public Attempt<Progress> take(MoveState state) {
        return DestinationStorage.unreachable(state)
                .<Attempt<Progress>>map(Attempt::failed)
                .orElseGet(() -> Attempt.done(Progress.from(atRest(state.withOwner(Owner.DST)))
                        .lasting(state.parameters().handOverMilliseconds())
                        .note(
                                Actors.destinationHypervisor(state),
                                "reaches all LUNs and acquires " + Actors.partition(state) + told(state.plan())
                                        + ": the point of no return")));
    }

    /** A partition that does not run is from now on at the destination what it was at the source; a running one is resumed first. */
    private static MoveState atRest(MoveState state) {
        MovePlan plan = state.plan();
        return plan.kind().copiesMemory()
                ? state
                : state.changing(estate -> estate.updating(
                                plan.target().orElseThrow(),
                                arrived -> arrived.withState(plan.partition().state()))
                        .updating(
                                plan.partition().key(),
                                left -> left.withState(Fact.known(PartitionState.NOT_ACTIVATED))));
    }

    private static String told(MovePlan plan) {
        return switch (plan.kind()) {
            case ACTIVE -> "";
            case INACTIVE -> ", which stays off";
            case SUSPENDED -> " with its saved state, which stays suspended";
        };
    }

    @Override
    public AbortedBy refusedBy() {
        return AbortedBy.VSP_TARGET;
    }
}

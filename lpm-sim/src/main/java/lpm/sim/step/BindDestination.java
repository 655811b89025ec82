package lpm.sim.step;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import lpm.sim.hardware.Attempt;
import lpm.sim.hardware.MoverPair;
import lpm.sim.hardware.Movers;
import lpm.sim.hardware.StreamState;
import lpm.sim.state.MovePlan;
import lpm.sim.state.MoveState;
import lpm.sim.state.Resource;

/** {@code bind_dst}: a destination mover joins the stream and binds to its hypervisor. */
public record BindDestination() implements Step {

    @Override
    public ImmutableSet<Resource> needs(MoveState state) {
        return ImmutableSet.of(Resource.CONSOLE, Resource.STREAM);
    }

    @Override
    public boolean concernsHardwareAlone() {
        return true;
    }

    @Override
    public Attempt<Progress> take(MoveState state) {
        MovePlan plan = state.plan();
        return Movers.shortage(plan.initial(), plan.destination(), plan.destinationLabel(), plan.pairsRequired())
                .or(() -> Movers.disconnection(
                        plan.initial(), Optional.of(plan.partition().system()), plan.destination()))
                .or(() -> Movers.otherAddress(
                        state.estate(),
                        plan.movers().destination(),
                        state.conditions().pairInUse().map(MoverPair::destination)))
                .or(() -> Movers.fullOfStreams(
                        state.estate(),
                        plan.destination(),
                        plan.destinationLabel(),
                        state.streamsBeside(),
                        state.conditions().pairInUse().map(MoverPair::destination)))
                .<Attempt<Progress>>map(Attempt::failed)
                .orElseGet(() -> Attempt.done(
                        Progress.from(state.withBoundAtDestination(true).withStream(StreamState.ENABLED))
                                .note(
                                        Actors.destinationMover(state),
                                        "binds to the hypervisor of " + plan.destinationLabel()
                                                + " as destination mover service partition")
                                .lasting(state.parameters().commandMilliseconds())));
    }

    @Override
    public Optional<Undo> undo() {
        return Optional.of(new Undo(
                ImmutableSet.of(),
                state -> Progress.from(state.withBoundAtDestination(false).withStream(StreamState.ABORTED))
                        .note(Actors.destinationHypervisor(state), "lets go of the destination mover")));
    }
}

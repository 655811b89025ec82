package lpm.sim.step;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import lpm.model.LogicalPartition;
import lpm.sim.hardware.Attempt;
import lpm.sim.hardware.Hypervisor;
import lpm.sim.hardware.MoverPair;
import lpm.sim.hardware.Movers;
import lpm.sim.hardware.StreamState;
import lpm.sim.state.MovePlan;
import lpm.sim.state.MoveState;
import lpm.sim.state.Resource;

/** {@code bind_src}: a source mover opens the stream and binds to its hypervisor, which lets it read the partition. */
public record BindSource() implements Step {

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
        return refusal(state)
                .<Attempt<Progress>>map(Attempt::failed)
                .orElseGet(() -> Attempt.done(Progress.from(state.withBoundAtSource(true))
                        .note(
                                Actors.sourceMover(state),
                                "binds to the hypervisor of " + state.plan().sourceLabel()
                                        + " as source mover service partition")
                        .lasting(state.parameters().commandMilliseconds())));
    }

    private static Optional<String> refusal(MoveState state) {
        MovePlan plan = state.plan();
        LogicalPartition partition = plan.partition();
        Optional<String> silence = new Hypervisor(state.estate(), partition.system()).silence();
        return silence.or(() -> Movers.shortage(
                        plan.initial(), Optional.of(partition.system()), plan.sourceLabel(), plan.pairsRequired()))
                .or(() -> state.runsAtSource()
                        ? Optional.empty()
                        : Optional.of("%s is %s on %s: there is no running memory to read"
                                .formatted(partition.label(), partition.state(), plan.sourceLabel())))
                .or(() -> RestrictedIo.refusal(partition, "stream"))
                .or(() -> Movers.otherAddress(
                        state.estate(),
                        plan.movers().source(),
                        state.conditions().pairInUse().map(MoverPair::source)))
                .or(() -> Movers.fullOfStreams(
                        state.estate(),
                        Optional.of(partition.system()),
                        plan.sourceLabel(),
                        state.streamsBeside(),
                        state.conditions().pairInUse().map(MoverPair::source)));
    }

    @Override
    public Optional<Undo> undo() {
        return Optional.of(new Undo(
                ImmutableSet.of(),
                state -> Progress.from(state.withBoundAtSource(false).withStream(StreamState.INVALID))
                        .note(Actors.sourceHypervisor(state), "lets go of the source mover")));
    }
}

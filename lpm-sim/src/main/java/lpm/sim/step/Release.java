package lpm.sim.step;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import lpm.model.LogicalPartition;
import lpm.sim.hardware.Attempt;
import lpm.sim.hardware.MoveKind;
import lpm.sim.state.MovePlan;
import lpm.sim.state.MoveState;
import lpm.sim.state.Owner;
import lpm.sim.state.Resource;

/** {@code release}: the source gives up the right to run the partition. */
public record Release() implements Step {

    /** Without a stream it is the console that has the hypervisors hand over the definition. */
    @Override
    public ImmutableSet<Resource> needs(MoveState state) {
        return state.plan().kind().copiesMemory()
                ? ImmutableSet.of(Resource.STREAM)
                : ImmutableSet.of(Resource.CONSOLE, Resource.SOURCE_FRAME);
    }

    @Override
    public boolean concernsHardwareAlone() {
        return true;
    }

    @Override
    public Attempt<Progress> take(MoveState state) {
        return refusal(state.plan())
                .<Attempt<Progress>>map(Attempt::failed)
                .orElseGet(() -> Attempt.done(Progress.from(state.withOwner(Owner.FLIGHT))
                        .lasting(state.parameters().handOverMilliseconds())
                        .note(Actors.sourceHypervisor(state), "releases " + Actors.partition(state))));
    }

    /** A running partition was looked at and frozen before; one that is thought to be off or suspended must be so. */
    private static Optional<String> refusal(MovePlan plan) {
        LogicalPartition partition = plan.partition();
        MoveKind kind = plan.kind();
        if (kind.copiesMemory()) {
            return Optional.empty();
        }
        if (plan.stateAtFirst().equals(kind.state())) {
            return RestrictedIo.refusal(partition, "give away");
        }
        String found = "%s is %s on %s: ".formatted(partition.label(), partition.state(), plan.sourceLabel());
        return Optional.of(found
                + (kind == MoveKind.INACTIVE
                        ? "the hypervisor does not give away a partition that is not off"
                        : "no state of it was saved that could move"));
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

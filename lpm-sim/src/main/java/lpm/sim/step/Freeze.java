package lpm.sim.step;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import lpm.sim.hardware.Attempt;
import lpm.sim.hardware.StreamState;
import lpm.sim.state.MoveState;
import lpm.sim.state.Resource;

/**
 * {@code freeze}: the source hypervisor stops the partition, and its servers finish what it has written. What they cannot
 * store it will ask for again.
 */
public record Freeze() implements Step {

    @Override
    public ImmutableSet<Resource> needs(MoveState state) {
        return ImmutableSet.of(Resource.STREAM);
    }

    @Override
    public Attempt<Progress> take(MoveState state) {
        return Attempt.done(Progress.from(state.withRunsAtSource(false)
                        .withStream(StreamState.SUSPENDED)
                        .flowing(flow -> flow.withFrozenAtMilliseconds(flow.timeMilliseconds())
                                .withMemory(flow.memory().frozen())
                                .withWrites(
                                        state.reachesDisks()
                                                ? flow.writes().drained()
                                                : flow.writes().cut())))
                .note(Actors.sourceHypervisor(state), "suspends " + Actors.partition(state)));
    }

    /** The hypervisor does it alone, and can as long as its frame is up. */
    @Override
    public Optional<Undo> undo() {
        return Optional.of(new Undo(
                ImmutableSet.of(Resource.SOURCE_FRAME),
                state -> Progress.from(state.withRunsAtSource(true)
                                .withStream(StreamState.ABORTED)
                                .withMemory(state.memory().withMissing(0))
                                .thawed()
                                .heard())
                        .note(
                                Actors.sourceHypervisor(state),
                                "resumes " + Actors.partition(state) + " at the source")));
    }
}

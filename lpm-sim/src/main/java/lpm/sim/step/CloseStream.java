package lpm.sim.step;

import com.google.common.collect.ImmutableSet;
import lpm.sim.hardware.Attempt;
import lpm.sim.hardware.GuestDriver;
import lpm.sim.hardware.StreamState;
import lpm.sim.state.MoveState;
import lpm.sim.state.Resource;

/** {@code close_stream}: all pages have arrived; the source forgets them and both movers let go, which their error logs tell. */
public record CloseStream() implements Step {

    @Override
    public ImmutableSet<Resource> needs(MoveState state) {
        return ImmutableSet.of();
    }

    @Override
    public Attempt<Progress> take(MoveState state) {
        Progress closed = Progress.from(state.withMemory(state.memory().withKeptAtSource(false))
                        .withStream(StreamState.COMPLETED)
                        .withBoundAtSource(false)
                        .withBoundAtDestination(false))
                .note(
                        Actors.sourceMover(state),
                        "closes the stream: every page is at the destination (MVR_MIG_COMPLETED)");
        return Attempt.done(GuestDriver.of(state.plan().partition())
                .finished()
                .map(text -> closed.note(Actors.partition(state), text))
                .orElse(closed));
    }
}

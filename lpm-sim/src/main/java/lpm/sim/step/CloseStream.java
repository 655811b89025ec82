package lpm.sim.step;

import com.google.common.collect.ImmutableSet;
import lpm.sim.hardware.Attempt;
import lpm.sim.state.MoveState;
import lpm.sim.state.Resource;

/** {@code close_stream}: all pages have arrived; the source forgets them and both movers let go. */
public record CloseStream() implements Step {

    @Override
    public ImmutableSet<Resource> needs(MoveState state) {
        return ImmutableSet.of();
    }

    @Override
    public Attempt<Progress> take(MoveState state) {
        return Attempt.done(Progress.from(state.withMemory(state.memory().withKeptAtSource(false))
                        .withBoundAtSource(false)
                        .withBoundAtDestination(false))
                .note(Actors.sourceMover(state), "closes the stream: every page is at the destination"));
    }
}

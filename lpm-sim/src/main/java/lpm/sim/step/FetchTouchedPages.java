package lpm.sim.step;

import com.google.common.collect.ImmutableSet;
import com.google.common.math.LongMath;
import java.math.RoundingMode;
import lpm.sim.hardware.Attempt;
import lpm.sim.hardware.PartitionMemory;
import lpm.sim.state.MoveState;
import lpm.sim.state.Resource;

/** {@code fetch}: pages that the resumed partition touches are fetched from the source first. */
public record FetchTouchedPages() implements Step {

    @Override
    public ImmutableSet<Resource> needs(MoveState state) {
        return state.memory().missing() > 0 ? ImmutableSet.of(Resource.STREAM) : ImmutableSet.of();
    }

    @Override
    public Attempt<Progress> take(MoveState state) {
        PartitionMemory memory = state.memory();
        long touched = LongMath.divide(
                LongMath.saturatedMultiply(memory.missing(), state.parameters().touchedPercent()),
                100,
                RoundingMode.CEILING);
        return Attempt.done(Progress.from(state.withMemory(memory.arrived(touched)))
                .lasting(Copying.link(state).millisecondsFor(memory.bytes(touched)))
                .note(
                        Actors.destinationHypervisor(state),
                        "fetches " + touched + " of " + memory.missing() + " missing pages as they are touched"));
    }
}

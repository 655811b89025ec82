package lpm.sim.step;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import lpm.model.Estate;
import lpm.model.id.PartitionKey;
import lpm.sim.hardware.Attempt;
import lpm.sim.hardware.Hypervisor;
import lpm.sim.state.MovePlan;
import lpm.sim.state.MoveState;
import lpm.sim.state.Resource;

/** {@code src_shell}: the source hypervisor deletes its definition of the partition and frees what it took. */
public record DeleteSource() implements Step {

    @Override
    public ImmutableSet<Resource> needs(MoveState state) {
        return ImmutableSet.of(Resource.CONSOLE, Resource.SOURCE_FRAME);
    }

    @Override
    public boolean concernsHardwareAlone() {
        return true;
    }

    @Override
    public Attempt<Progress> take(MoveState state) {
        PartitionKey source = state.plan().partition().key();
        return Attempt.done(Progress.from(state.changing(
                        estate -> renamed(new Hypervisor(estate, source.system()).delete(source), state.plan())))
                .note(
                        Actors.sourceHypervisor(state),
                        "deletes the definition of " + Actors.partition(state)
                                + " and frees its memory and processing units")
                .lasting(state.parameters().commandMilliseconds()));
    }

    /** What persons have stated of the partition stays true under its new name. */
    private static Estate renamed(Estate estate, MovePlan plan) {
        if (estate.assumptions().isEmpty()) {
            return estate;
        }
        String before = plan.partition().key().toString();
        String after = plan.target().orElseThrow().toString();
        return estate.withAssumptions(estate.assumptions().stream()
                .map(said -> said.subject().equals(before) ? said.withSubject(after) : said)
                .collect(ImmutableList.toImmutableList()));
    }
}

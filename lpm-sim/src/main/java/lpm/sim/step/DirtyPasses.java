package lpm.sim.step;

import com.google.common.collect.ImmutableSet;
import lpm.sim.hardware.Attempt;
import lpm.sim.hardware.PartitionMemory;
import lpm.sim.state.MigrationParameters;
import lpm.sim.state.MoveState;
import lpm.sim.state.Resource;

/** {@code dirty_passes}: pages written meanwhile are sent again, until few are left or passes are used up. */
public record DirtyPasses() implements Step {

    @Override
    public ImmutableSet<Resource> needs(MoveState state) {
        return ImmutableSet.of(Resource.STREAM);
    }

    @Override
    public Attempt<Progress> take(MoveState state) {
        Progress progress = Progress.from(state);
        while (isWorthAPass(progress.state())) {
            progress = Copying.pass(progress);
        }
        PartitionMemory memory = progress.state().memory();
        return Attempt.done(progress.note(
                Actors.sourceHypervisor(state),
                memory.stale() + " pages are left to send once the partition is frozen"));
    }

    private static boolean isWorthAPass(MoveState state) {
        MigrationParameters parameters = state.parameters();
        PartitionMemory memory = state.memory();
        return memory.bytes(memory.stale()) > parameters.thresholdBytes()
                && state.passes().size() < parameters.maximumPasses();
    }
}

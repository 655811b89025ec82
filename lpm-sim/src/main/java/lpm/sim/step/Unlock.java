package lpm.sim.step;

import com.google.common.collect.ImmutableSet;
import lpm.fact.Fact;
import lpm.model.MigrationState;
import lpm.sim.hardware.Attempt;
import lpm.sim.state.MoveState;
import lpm.sim.state.Resource;

/** {@code unlock}: the console marks the partition as not migrating. */
public record Unlock() implements Step {

    @Override
    public ImmutableSet<Resource> needs(MoveState state) {
        return ImmutableSet.of(Resource.CONSOLE);
    }

    @Override
    public boolean concernsHardwareAlone() {
        return true;
    }

    @Override
    public Attempt<Progress> take(MoveState state) {
        return Attempt.done(Progress.from(MigrationCount.less(state.changing(estate -> estate.updating(
                        state.plan().target().orElseThrow(),
                        p -> p.withMigrationState(Fact.known(MigrationState.NOT_MIGRATING))))))
                .lasting(state.parameters().commandMilliseconds())
                .note(
                        Actors.CONSOLE,
                        "unlocks " + Actors.partition(state) + ": its migration state is "
                                + MigrationState.NOT_MIGRATING));
    }
}

package lpm.sim;

import com.google.common.collect.ImmutableList;
import java.util.function.BiFunction;
import lpm.sim.state.MoveState;

/**
 * A disturbance of a test's own.
 *
 * @param change the state once it has happened, of the one before and the reason that is to be remembered
 */
record Change(BiFunction<MoveState, String, MoveState> change) implements Disturbance {

    @Override
    public String name() {
        return "CHANGE";
    }

    @Override
    public String describe(MoveState state) {
        return "something has changed";
    }

    @Override
    public MoveState strike(MoveState state, String reason) {
        return change.apply(state, reason);
    }

    /** It happens once, just before a step. */
    MigrationOptions before(MigrationStep step) {
        return MigrationOptions.defaults()
                .withFaults(moment -> moment.equals(Moment.before(step)) ? ImmutableList.of(this) : ImmutableList.of());
    }
}

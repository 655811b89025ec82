package lpm.sim.step;

import com.google.common.collect.ImmutableSet;
import lpm.sim.hardware.Attempt;
import lpm.sim.hardware.MoveKind;
import lpm.sim.state.MovePlan;
import lpm.sim.state.MoveState;
import lpm.sim.state.Resource;

/** {@code profiles}: the console keeps the partition's profiles with the destination from now on. */
public record MoveProfiles() implements Step {

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
        MovePlan plan = state.plan();
        return Attempt.done(Progress.from(state.changing(estate -> estate.updating(
                        plan.target().orElseThrow(),
                        p -> p.withProfile(plan.partition().profile()))))
                .note(
                        Actors.CONSOLE,
                        "moves the profiles of " + Actors.partition(state) + " to " + plan.destinationLabel()
                                + lastActivated(plan))
                .lasting(state.parameters().commandMilliseconds()));
    }

    /** A partition that is off starts by it the next time. */
    private static String lastActivated(MovePlan plan) {
        return plan.kind() == MoveKind.INACTIVE
                ? plan.partition()
                        .profile()
                        .map(profile -> ", where '%s' stays the last activated one".formatted(profile.name()))
                        .value()
                        .orElse("")
                : "";
    }
}

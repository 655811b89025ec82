package lpm.sim.invariant;

import java.util.Optional;
import lpm.sim.state.MoveState;

/** I11: a recovery that is interrupted and called again, or called once more, ends as one that was not. */
public final class RecoveryIsRepeatable implements Statement {

    @Override
    public String id() {
        return "I11";
    }

    @Override
    public String statement() {
        return "a recovery that is interrupted and called again, or called once more, ends as one that was not";
    }

    /**
     * What is wrong, or empty if the invariant holds.
     *
     * @param once the state after one recovery
     * @param again the state after a recovery that was interrupted and called again
     */
    public Optional<String> violation(MoveState once, MoveState again) {
        boolean same = once.standing() == again.standing()
                && once.owner() == again.owner()
                && once.runsAtSource() == again.runsAtSource()
                && once.runsAtDestination() == again.runsAtDestination()
                && once.down() == again.down()
                && once.estate().equals(again.estate());
        return same
                ? Optional.empty()
                : Optional.of(
                        "%s is %s and owned by %s after a recovery, but %s and owned by %s after one that was called again"
                                .formatted(
                                        once.plan().partition().label(),
                                        once.standing(),
                                        once.owner(),
                                        again.standing(),
                                        again.owner()));
    }
}

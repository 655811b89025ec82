package lpm.sim.invariant;

import java.util.Optional;
import lpm.sim.state.MoveState;
import lpm.sim.state.Standing;

/** I9: no end but the need of a recovery leaves the partition suspended. */
public final class NotLeftSuspended implements Invariant {

    @Override
    public String id() {
        return "I9";
    }

    @Override
    public String statement() {
        return "no end but the need of a recovery leaves the partition suspended";
    }

    @Override
    public Optional<String> violation(MoveState before, MoveState now) {
        boolean ended = now.standing() == Standing.COMPLETED || now.standing() == Standing.TAKEN_BACK;
        return ended && now.frozenAtMilliseconds().isPresent()
                ? Optional.of(
                        "%s is left suspended".formatted(now.plan().partition().label()))
                : Optional.empty();
    }
}

package lpm.sim.invariant;

import java.util.Optional;
import lpm.sim.state.MoveState;
import lpm.sim.state.Standing;

/**
 * I9: no end but the need of a recovery leaves a partition suspended that ran; it runs in one place, or went down with a frame. One
 * that did not run does not run then.
 */
public final class NotLeftSuspended implements Invariant {

    @Override
    public String id() {
        return "I9";
    }

    @Override
    public String statement() {
        return "no end but the need of a recovery leaves a partition suspended that ran; it runs in one place, or went down with a frame;"
                + " one that did not run does not run then";
    }

    @Override
    public Optional<String> violation(MoveState before, MoveState now) {
        boolean ended = now.standing() == Standing.COMPLETED || now.standing() == Standing.TAKEN_BACK;
        if (!ended) {
            return Optional.empty();
        }
        if (now.frozenAtMilliseconds().isPresent()) {
            return Optional.of(
                    "%s is left suspended".formatted(now.plan().partition().label()));
        }
        boolean runs = now.runsAtSource() || now.runsAtDestination();
        if (runs && !now.plan().runsAtFirst()) {
            return Optional.of("%s runs, though it was %s before"
                    .formatted(now.plan().partition().label(), now.plan().stateAtFirst()));
        }
        return now.plan().runsAtFirst() && !now.down() && !runs
                ? Optional.of("%s runs nowhere, though no frame went down with it"
                        .formatted(now.plan().partition().label()))
                : Optional.empty();
    }
}

package lpm.sim.invariant;

import java.util.Optional;
import lpm.sim.state.MoveState;
import lpm.sim.state.Owner;
import lpm.sim.state.Standing;

/** I10: a recovery after repair ends with the configuration on one side alone: the destination if it owned the partition, else the source. */
public final class RecoveredToOneSide implements Statement {

    @Override
    public String id() {
        return "I10";
    }

    @Override
    public String statement() {
        return "a recovery after repair ends with the configuration on one side alone: the destination if it owned the partition, else the source";
    }

    /**
     * What is wrong, or empty if the invariant holds.
     *
     * @param stuck the state that called for a recovery
     * @param recovered the state after repair and recovery
     */
    public Optional<String> violation(MoveState stuck, MoveState recovered) {
        boolean moved = stuck.owner() == Owner.DST;
        Standing expected = moved ? Standing.COMPLETED : Standing.TAKEN_BACK;
        if (recovered.standing() != expected) {
            return Optional.of("%s was %s, and its recovery ended as %s instead of %s"
                    .formatted(stuck.plan().partition().label(), stuck.standing(), recovered.standing(), expected));
        }
        if (recovered.owner() != (moved ? Owner.DST : Owner.SRC)) {
            return Optional.of("%s is owned by %s after its recovery"
                    .formatted(stuck.plan().partition().label(), recovered.owner()));
        }
        boolean runs = moved ? recovered.runsAtDestination() : recovered.runsAtSource();
        boolean right = recovered.down() || runs == recovered.plan().runsAtFirst();
        return right
                ? Optional.empty()
                : Optional.of("%s %s on %s after its recovery"
                        .formatted(
                                stuck.plan().partition().label(),
                                runs ? "runs" : "does not run",
                                moved
                                        ? stuck.plan().destinationLabel()
                                        : stuck.plan().sourceLabel()));
    }
}

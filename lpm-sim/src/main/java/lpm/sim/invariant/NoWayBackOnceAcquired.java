package lpm.sim.invariant;

import java.util.Optional;
import lpm.sim.state.HardwareState;
import lpm.sim.state.Owner;
import lpm.sim.state.Standing;

/** I7: once the destination owns the partition it keeps it, and only then a migration ends forward. */
public final class NoWayBackOnceAcquired implements HardwareInvariant {

    @Override
    public String id() {
        return "I7";
    }

    @Override
    public String statement() {
        return "once the destination owns the partition it keeps it, and only then a migration ends forward";
    }

    @Override
    public Optional<String> violationOfHardware(HardwareState before, HardwareState now) {
        boolean owned = now.owner() == Owner.DST;
        if (before.owner() == Owner.DST && !owned) {
            return Optional.of("%s was owned by %s and is so no longer"
                    .formatted(now.plan().partition().label(), now.plan().destinationLabel()));
        }
        boolean back = now.standing() == Standing.TAKEN_BACK || now.standing() == Standing.STUCK_BACK;
        boolean forward = now.standing() == Standing.COMPLETED || now.standing() == Standing.STUCK_FORWARD;
        return (owned && back) || (!owned && forward)
                ? Optional.of("%s ends as %s while its owner is %s"
                        .formatted(now.plan().partition().label(), now.standing(), now.owner()))
                : Optional.empty();
    }
}

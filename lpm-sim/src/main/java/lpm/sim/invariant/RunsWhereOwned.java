package lpm.sim.invariant;

import java.util.Optional;
import lpm.sim.state.HardwareState;
import lpm.sim.state.Owner;

/** I2: the partition runs only where it is owned, and nowhere while it is handed over. */
public final class RunsWhereOwned implements HardwareInvariant {

    @Override
    public String id() {
        return "I2";
    }

    @Override
    public String statement() {
        return "the partition runs only where it is owned, and nowhere while it is handed over";
    }

    @Override
    public Optional<String> violationOfHardware(HardwareState before, HardwareState now) {
        if (now.runsAtSource() && now.owner() != Owner.SRC) {
            return Optional.of(told(now, now.plan().sourceLabel()));
        }
        return now.runsAtDestination() && now.owner() != Owner.DST
                ? Optional.of(told(now, now.plan().destinationLabel()))
                : Optional.empty();
    }

    private static String told(HardwareState now, String system) {
        return "%s runs on %s while its owner is %s"
                .formatted(now.plan().partition().label(), system, now.owner());
    }
}

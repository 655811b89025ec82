package lpm.sim.invariant;

import java.util.Optional;
import lpm.sim.state.HardwareState;

/** I1: the partition never runs in two places. */
public final class RunsInOnePlace implements HardwareInvariant {

    @Override
    public String id() {
        return "I1";
    }

    @Override
    public String statement() {
        return "the partition never runs in two places";
    }

    @Override
    public Optional<String> violationOfHardware(HardwareState before, HardwareState now) {
        return now.runsAtSource() && now.runsAtDestination()
                ? Optional.of("%s runs on %s and on %s"
                        .formatted(
                                now.plan().partition().label(),
                                now.plan().sourceLabel(),
                                now.plan().destinationLabel()))
                : Optional.empty();
    }
}

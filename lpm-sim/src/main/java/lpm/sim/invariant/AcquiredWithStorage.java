package lpm.sim.invariant;

import java.util.Optional;
import lpm.sim.state.DestinationStorage;
import lpm.sim.state.HardwareState;
import lpm.sim.state.Owner;

/** I8: the destination acquires the partition only while it reaches every LUN. */
public final class AcquiredWithStorage implements HardwareInvariant {

    @Override
    public String id() {
        return "I8";
    }

    @Override
    public String statement() {
        return "the destination acquires the partition only while it reaches every LUN";
    }

    @Override
    public Optional<String> violationOfHardware(HardwareState before, HardwareState now) {
        return before.owner() != Owner.DST && now.owner() == Owner.DST
                ? DestinationStorage.unreachable(before)
                        .map(reason -> "%s was acquired without its storage: %s"
                                .formatted(now.plan().partition().label(), reason))
                : Optional.empty();
    }
}

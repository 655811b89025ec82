package lpm.sim.invariant;

import java.util.Optional;
import lpm.sim.hardware.PartitionMemory;
import lpm.sim.state.MoveState;
import lpm.sim.state.Owner;
import lpm.sim.state.Standing;

/** I6: every page is at the destination in its last version before completion, and the source keeps the pages as long as one is missing. */
public final class PagesKeptUntilArrived implements Invariant {

    @Override
    public String id() {
        return "I6";
    }

    @Override
    public String statement() {
        return "every page is at the destination in its last version before completion, and the source keeps the pages as long as one is missing";
    }

    @Override
    public Optional<String> violation(MoveState before, MoveState now) {
        PartitionMemory memory = now.memory();
        String partition = now.plan().partition().label();
        if (memory.stale() > 0 && !memory.keptAtSource()) {
            return Optional.of("the source has forgotten %s pages of %s that have not arrived"
                    .formatted(memory.stale(), partition));
        }
        if (now.owner() == Owner.DST && memory.stale() != memory.missing()) {
            return Optional.of("%s pages of %s are old at the destination, but only %s are known to be missing"
                    .formatted(memory.stale(), partition, memory.missing()));
        }
        return now.standing() == Standing.COMPLETED && memory.missing() > 0
                ? Optional.of("%s pages of %s never arrived".formatted(memory.missing(), partition))
                : Optional.empty();
    }
}

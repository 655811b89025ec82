package lpm.sim.invariant;

import java.util.Optional;
import lpm.sim.hardware.ClientWrites;
import lpm.sim.state.MoveState;
import lpm.sim.state.Owner;

/** I21: a write that was acknowledged is stored and stays so, and none is on its way when the source lets the partition go. */
public final class AcknowledgedWritesAreKept implements Invariant {

    @Override
    public String id() {
        return "I21";
    }

    @Override
    public String statement() {
        return "a write that was acknowledged is stored and stays so, and none is on its way when the source lets the partition go";
    }

    @Override
    public Optional<String> violation(MoveState before, MoveState now) {
        ClientWrites writes = now.writes();
        String partition = now.plan().partition().label();
        if (writes.acknowledged() > writes.stored()) {
            return Optional.of("%s was told of %d writes that no disk holds"
                    .formatted(partition, writes.acknowledged() - writes.stored()));
        }
        if (writes.stored() < before.writes().stored()) {
            return Optional.of("%d writes of %s that a disk held are lost"
                    .formatted(before.writes().stored() - writes.stored(), partition));
        }
        if (writes.stored() > before.writes().stored() && !before.reachesDisks()) {
            return Optional.of("%d writes of %s are stored on disks that it does not reach"
                    .formatted(writes.stored() - before.writes().stored(), partition));
        }
        return now.owner() != Owner.SRC && now.frozenAtMilliseconds().isPresent() && writes.underWay() > 0
                ? Optional.of("%d writes of %s are on their way through servers of %s, which has let it go"
                        .formatted(writes.underWay(), partition, now.plan().sourceLabel()))
                : Optional.empty();
    }
}

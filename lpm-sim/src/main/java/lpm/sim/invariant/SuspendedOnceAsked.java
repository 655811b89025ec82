package lpm.sim.invariant;

import java.util.Optional;
import lpm.sim.hardware.StreamState;
import lpm.sim.state.MoveState;
import lpm.sim.state.Standing;

/**
 * I22: the partition sees its stream go from state to state as an operating system knows them: it is suspended only once it was
 * asked. One that went down with a frame sees nothing.
 */
public final class SuspendedOnceAsked implements Invariant {

    @Override
    public String id() {
        return "I22";
    }

    @Override
    public String statement() {
        return "the partition sees its stream go from state to state as an operating system knows them: it is suspended only once it was asked";
    }

    @Override
    public Optional<String> violation(MoveState before, MoveState now) {
        if (now.down()) {
            return Optional.empty();
        }
        StreamState was = before.stream();
        StreamState is = now.stream();
        String partition = now.plan().partition().label();
        if (was != is && !was.leadsTo(is)) {
            return Optional.of("the stream of %s goes from %s to %s".formatted(partition, was, is));
        }
        boolean frozen = now.frozenAtMilliseconds().isPresent();
        if (before.frozenAtMilliseconds().isEmpty() && frozen && was != StreamState.SUSPENDING) {
            return Optional.of("%s is suspended while its stream is %s: nobody has asked it".formatted(partition, was));
        }
        if (now.standing() == Standing.TAKEN_BACK && is != StreamState.INVALID) {
            return Optional.of("the stream of %s is left %s".formatted(partition, is));
        }
        return now.runsAtDestination() && is != StreamState.RESUMED && is != StreamState.COMPLETED
                ? Optional.of("%s runs at the destination while its stream is %s".formatted(partition, is))
                : Optional.empty();
    }
}

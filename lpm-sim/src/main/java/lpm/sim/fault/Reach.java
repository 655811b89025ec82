package lpm.sim.fault;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import lpm.model.id.MachineTypeModelSerial;
import lpm.model.id.ViosKey;
import lpm.sim.hardware.MoverPair;
import lpm.sim.state.Conditions;
import lpm.sim.state.MoveState;
import lpm.sim.state.Resource;

/** What a fault that strikes one migration does to the conditions of another, by the part of the hardware that both use. */
final class Reach {

    private Reach() {}

    static Optional<MachineTypeModelSerial> source(MoveState state) {
        return Optional.of(state.plan().partition().system());
    }

    /** A mover that has crashed is missing in each pair that it is part of, on whichever side. */
    static Conditions mover(MoveState struck, MoveState other, Function<MoverPair, ViosKey> role, String reason) {
        Optional<ViosKey> crashed = struck.conditions().pairInUse().map(role);
        return pairs(other, pair -> crashed.filter(pair::uses).isPresent(), reason);
    }

    /** A link that is down carries nothing in either direction. */
    static Conditions link(MoveState struck, MoveState other, String reason) {
        Optional<MoverPair> down = struck.conditions().pairInUse();
        return pairs(
                other,
                pair -> down.filter(ends -> ends.uses(pair.source()) && ends.uses(pair.destination()))
                        .isPresent(),
                reason);
    }

    private static Conditions pairs(MoveState other, Predicate<MoverPair> hit, String reason) {
        return other.conditions()
                .withPairs(other.conditions().pairs().stream()
                        .map(pair -> hit.test(pair) ? pair.broken(reason) : pair)
                        .collect(ImmutableList.toImmutableList()));
    }

    /** The server that loses its path is the first of these that still has one. */
    static Conditions path(MoveState struck, MoveState other, Collection<ViosKey> servers, String reason) {
        Optional<ViosKey> lost = struck.conditions().nextWithPath(servers);
        return other.conditions().losingPath(lost.map(ImmutableSet::of).orElse(ImmutableSet.of()), reason);
    }

    /** Memory that is taken is missing to all who move to the same system. */
    static Conditions memory(MoveState struck, MoveState other, String reason) {
        return struck.plan().destination().equals(other.plan().destination())
                ? other.conditions().losing(Resource.DESTINATION_MEMORY, reason)
                : other.conditions();
    }

    static Conditions frame(Optional<MachineTypeModelSerial> system, MoveState other, String reason) {
        return losing(system, other, Resource.SOURCE_FRAME, Resource.DESTINATION_FRAME, reason);
    }

    static Conditions servers(Optional<MachineTypeModelSerial> system, MoveState other, String reason) {
        return losing(system, other, Resource.SOURCE_SERVER_RMC, Resource.DESTINATION_SERVER_RMC, reason);
    }

    private static Conditions losing(
            Optional<MachineTypeModelSerial> system,
            MoveState other,
            Resource atSource,
            Resource atDestination,
            String reason) {
        Conditions now = other.conditions();
        if (system.equals(source(other))) {
            return now.losing(atSource, reason);
        }
        return system.equals(other.plan().destination()) ? now.losing(atDestination, reason) : now;
    }
}

package lpm.sim;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import lpm.model.id.ViosKey;
import lpm.sim.state.Conditions;
import lpm.sim.state.MoveState;
import lpm.sim.state.Owner;
import lpm.sim.state.Resource;
import lpm.sim.state.WaysOut;

/** How a partition fares by what its side has lost. */
final class HealthCheck {

    private HealthCheck() {}

    static Health of(MoveState state) {
        if (state.down()) {
            return Health.DOWN;
        }
        if (state.frozenAtMilliseconds().isPresent()) {
            return Health.SUSPENDED;
        }
        boolean moved = state.owner() == Owner.DST;
        if (moved
                && state.memory().missing() > 0
                && state.conditions().missing(Resource.STREAM).isPresent()) {
            return Health.STALLED;
        }
        Resource frame = moved ? Resource.DESTINATION_FRAME : Resource.SOURCE_FRAME;
        if (state.conditions().missing(frame).isPresent()
                || (moved
                        && state.conditions().missing(Resource.DESTINATION_LUNS).isPresent())) {
            return Health.IO_LOST;
        }
        return state.conditions().anyWithoutPath() ? byServers(state, moved) : Health.OK;
    }

    /** Each kind of storage and each way out to a network has servers of its own. */
    private static Health byServers(MoveState state, boolean moved) {
        Conditions conditions = state.conditions();
        ImmutableList<Health> ways = Stream.concat(
                        (moved
                                        ? state.plan().destinationServers().paths()
                                        : state.plan().sourceServers().paths())
                                .stream()
                                        .map(servers -> by(
                                                servers,
                                                server -> conditions
                                                        .withoutPath(server)
                                                        .isPresent())),
                        conditions.downServers().isEmpty()
                                ? Stream.of()
                                : WaysOut.of(state).stream()
                                        .map(servers -> by(servers, conditions.downServers()::containsKey)))
                .collect(ImmutableList.toImmutableList());
        return Stream.of(Health.IO_LOST, Health.DEGRADED)
                .filter(ways::contains)
                .findFirst()
                .orElse(Health.OK);
    }

    private static Health by(ImmutableSet<ViosKey> servers, Predicate<ViosKey> lost) {
        if (servers.stream().allMatch(lost)) {
            return Health.IO_LOST;
        }
        return servers.stream().anyMatch(lost) ? Health.DEGRADED : Health.OK;
    }
}

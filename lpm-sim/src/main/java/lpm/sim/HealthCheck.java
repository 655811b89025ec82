package lpm.sim;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import lpm.model.id.ViosKey;
import lpm.sim.state.MoveState;
import lpm.sim.state.Owner;
import lpm.sim.state.Resource;

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
        ImmutableList<ImmutableSet<ViosKey>> kinds =
                moved ? state.plan().destinationPaths() : state.plan().sourcePaths();
        if (kinds.stream().allMatch(servers -> lost(state, servers) == 0)) {
            return Health.OK;
        }
        return kinds.stream().anyMatch(servers -> lost(state, servers) == servers.size())
                ? Health.IO_LOST
                : Health.DEGRADED;
    }

    private static int lost(MoveState state, ImmutableSet<ViosKey> servers) {
        return state.conditions().lostPathsOf(servers).size();
    }
}

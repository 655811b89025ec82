package lpm.sim;

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
        ImmutableSet<ViosKey> servers =
                moved ? state.plan().destinationServers() : state.plan().sourceServers();
        int lost = state.conditions().lostPathsOf(servers).size();
        if (lost == 0) {
            return Health.OK;
        }
        return lost < servers.size() ? Health.DEGRADED : Health.IO_LOST;
    }
}

package lpm.sim.step;

import lpm.model.id.ViosKey;
import lpm.model.id.VirtualSlot;
import lpm.sim.hardware.Attempt;
import lpm.sim.hardware.SimulatedServer;
import lpm.sim.state.HostedAdapterPlan;
import lpm.sim.state.MoveState;

/** The virtual slot that a destination server has for another server adapter. */
final class DestinationSlot {

    private DestinationSlot() {}

    /** Fails if the server does not answer, has lost its path to storage, or has no such slot. */
    static Attempt<VirtualSlot> of(MoveState state, ViosKey key, HostedAdapterPlan plan) {
        SimulatedServer server = new SimulatedServer(state.estate().virtualIoServer(key));
        return server.silence()
                .or(() -> state.conditions().withoutPath(key))
                .<Attempt<VirtualSlot>>map(Attempt::failed)
                .orElseGet(() -> plan.slotIsGiven()
                        ? server.givenSlot(plan.destinationSlot().orElseThrow())
                        : server.freeSlot(plan.destinationSlot()));
    }
}

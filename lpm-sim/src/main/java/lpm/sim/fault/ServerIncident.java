package lpm.sim.fault;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import lpm.model.id.ViosKey;
import lpm.sim.state.MoveState;
import lpm.sim.state.Resource;

/** What becomes of a Virtual I/O Server as a whole; every move that one of its systems takes part in feels it. */
sealed interface ServerIncident extends Incident permits ServerCrash, ServerRestart {

    ViosKey server();

    /** The servers that it may become of: those of the two systems of a move. */
    static ImmutableList<ViosKey> servers(MoveState state) {
        return state.estate().serverKeysOf(state.plan().systems());
    }

    /** The server as sentences begin with it. */
    default String label() {
        return "Virtual I/O Server " + server().label();
    }

    /** Why nothing more can happen to the server: its system is down. */
    default Optional<String> systemDown(MoveState state) {
        boolean atSource =
                server().system().equals(Optional.of(state.plan().partition().system()));
        Resource frame = atSource ? Resource.SOURCE_FRAME : Resource.DESTINATION_FRAME;
        return state.conditions()
                .missing(frame)
                .map(reason ->
                        (atSource ? state.plan().sourceLabel() : state.plan().destinationLabel()) + " is down");
    }

    @Override
    default MoveState reach(MoveState struck, MoveState other, String reason) {
        return concerns(other) ? strike(other, reason) : other;
    }
}

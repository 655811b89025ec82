package lpm.sim.fault;

import java.util.Optional;
import lpm.model.id.ViosKey;
import lpm.sim.state.MoveState;

/**
 * A Virtual I/O Server that has crashed is up again, and with it all that went with it; what something else has broken stays
 * broken. Only what was opened through it does not open by itself: a stream that had no other pair of movers to fail over to
 * stays lost until a recovery opens it anew.
 */
public record ServerRestart(ViosKey server) implements ServerIncident {

    static final String NAME = "VIOS_RESTART";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<String> idle(MoveState state) {
        return state.conditions().down(server).isPresent()
                ? systemDown(state)
                : Optional.of(label() + " has not crashed");
    }

    @Override
    public String describe(MoveState state) {
        return label() + " has restarted";
    }

    @Override
    public MoveState strike(MoveState state, String reason) {
        return state.withConditions(state.conditions().restarted(server, state.isStreaming()))
                .heard();
    }

    /** As it is read: {@code VIOS_RESTART:vios1:7895-42X*1054A3B}. */
    @Override
    public String toString() {
        return NAME + ":" + server.qualifiedName();
    }
}

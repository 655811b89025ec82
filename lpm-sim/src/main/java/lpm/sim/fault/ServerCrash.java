package lpm.sim.fault;

import java.util.Optional;
import lpm.model.PartitionState;
import lpm.model.id.ViosKey;
import lpm.sim.state.MoveState;

/**
 * A Virtual I/O Server crashes, and is down until it is restarted or everything is repaired. With it go the mover, the paths to
 * storage, the trunk adapters and backing devices of virtual NICs that it has, and the console's RMC connection to it. What is
 * configured stays, and so do reservations: they are held by the storage.
 */
public record ServerCrash(ViosKey server) implements ServerIncident {

    static final String NAME = "VIOS_CRASH";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<String> idle(MoveState state) {
        if (!ServerIncident.servers(state).contains(server)) {
            return Optional.of(label() + " is on neither system of the move");
        }
        Optional<String> systemDown = systemDown(state);
        if (systemDown.isPresent()) {
            return systemDown;
        }
        Optional<PartitionState> off = state.estate()
                .virtualIoServer(server)
                .state()
                .value()
                .filter(captured -> !captured.equals(PartitionState.RUNNING));
        return off.map(captured -> "%s is %s".formatted(label(), captured))
                .or(() -> state.conditions().down(server).map(reason -> label() + " is down already"));
    }

    @Override
    public String describe(MoveState state) {
        return label() + " has crashed";
    }

    @Override
    public MoveState strike(MoveState state, String reason) {
        return state.withConditions(state.conditions().crashed(server, reason))
                .withSwitches(state.switches().without(server))
                .heard();
    }

    /** As it is read: {@code VIOS_CRASH:vios1:7895-42X*1054A3B}. */
    @Override
    public String toString() {
        return NAME + ":" + server.qualifiedName();
    }
}

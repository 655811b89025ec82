package lpm.sim.step;

import java.util.Optional;
import java.util.stream.Stream;
import lpm.model.Estate;
import lpm.model.ManagedSystem;
import lpm.model.id.MachineTypeModelSerial;
import lpm.sim.hardware.Hypervisor;
import lpm.sim.state.MoveState;

/** Both systems count the active migrations that they take part in. */
final class MigrationCount {

    private MigrationCount() {}

    static MoveState more(MoveState state) {
        return counting(state, 1);
    }

    static MoveState less(MoveState state) {
        return counting(state, -1);
    }

    /** Why one of the two systems cannot take part in one more. */
    static Optional<String> full(MoveState state) {
        return systems(state)
                .filter(system -> state.estate().managedSystems().containsKey(system))
                .flatMap(system -> new Hypervisor(state.estate(), system).fullOfMigrations().stream())
                .findFirst();
    }

    private static Stream<MachineTypeModelSerial> systems(MoveState state) {
        return Stream.concat(Stream.of(state.plan().partition().system()), state.plan().destination().stream())
                .distinct();
    }

    private static MoveState counting(MoveState state, int change) {
        Estate estate = systems(state)
                .reduce(state.estate(), (so, system) -> counting(so, system, change), (one, other) -> other);
        return state.withEstate(estate);
    }

    /** A system that nobody captured is not made up. */
    private static Estate counting(Estate estate, MachineTypeModelSerial id, int change) {
        Optional<ManagedSystem> captured = estate.managedSystems()
                .get(id)
                .filter(system -> system.activeMigrations().isKnown());
        return captured.map(system -> estate.with(
                        system.withActiveMigrations(system.activeMigrations().map(count -> count + change))))
                .orElse(estate);
    }
}

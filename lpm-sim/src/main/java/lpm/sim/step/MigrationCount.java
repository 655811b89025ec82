package lpm.sim.step;

import java.util.Optional;
import lpm.fact.Fact;
import lpm.model.Estate;
import lpm.model.ManagedSystem;
import lpm.model.id.MachineTypeModelSerial;
import lpm.sim.hardware.Hypervisor;
import lpm.sim.hardware.MoveKind;
import lpm.sim.state.MoveState;

/**
 * Both systems count the active and the inactive migrations that they take part in. How they count suspended ones is not publicly
 * known: those are not counted.
 */
final class MigrationCount {

    private MigrationCount() {}

    static MoveState more(MoveState state) {
        return counting(state, 1);
    }

    static MoveState less(MoveState state) {
        return counting(state, -1);
    }

    /** Why one of the two systems cannot take part in it. */
    static Optional<String> refusal(MoveState state) {
        return state.plan().knownSystems().stream()
                .filter(system -> state.estate().managedSystems().containsKey(system))
                .flatMap(system -> new Hypervisor(state.estate(), system)
                        .refusalToMigrate(state.plan().partition(), state.plan().kind()).stream())
                .findFirst();
    }

    private static MoveState counting(MoveState state, int change) {
        MoveKind kind = state.plan().kind();
        if (kind == MoveKind.SUSPENDED) {
            return state;
        }
        Estate estate = state.estate();
        for (MachineTypeModelSerial system : state.plan().knownSystems()) {
            estate = counting(estate, system, kind, change);
        }
        return state.withEstate(estate);
    }

    /** A system that nobody captured is not made up. */
    private static Estate counting(Estate estate, MachineTypeModelSerial id, MoveKind kind, int change) {
        Optional<ManagedSystem> captured = estate.managedSystems().get(id);
        return captured.map(system -> estate.with(
                        kind == MoveKind.INACTIVE
                                ? system.withInactiveMigrations(changed(system.inactiveMigrations(), change))
                                : system.withActiveMigrations(changed(system.activeMigrations(), change))))
                .orElse(estate);
    }

    private static Fact<Integer> changed(Fact<Integer> count, int change) {
        return count.map(number -> number + change);
    }
}

package lpm.sim.step;

import lpm.sim.hardware.MoverPair;
import lpm.sim.state.MoveState;

/** Who does things, as events name them. */
final class Actors {

    static final String CONSOLE = "console";

    private Actors() {}

    static String sourceHypervisor(MoveState state) {
        return "hypervisor of " + state.plan().sourceLabel();
    }

    static String destinationHypervisor(MoveState state) {
        return "hypervisor of " + state.plan().destinationLabel();
    }

    static String partition(MoveState state) {
        return state.plan().partition().label();
    }

    static String sourceMover(MoveState state) {
        return state.conditions()
                .pairInUse()
                .map(MoverPair::source)
                .map(Object::toString)
                .orElse("source mover");
    }

    static String destinationMover(MoveState state) {
        return state.conditions()
                .pairInUse()
                .map(MoverPair::destination)
                .map(Object::toString)
                .orElse("destination mover");
    }
}

package lpm.sim.explore;

import java.util.function.BiFunction;
import lpm.rules.MigrationMode;
import lpm.sim.Engine;
import lpm.sim.MigrationStep;
import lpm.sim.hardware.Attempt;
import lpm.sim.state.MoveState;
import lpm.sim.step.Progress;

/** A bug that is planted into the engine, and the invariant that catches it. */
interface PlantedBug {

    /** What a bug makes of a step: of the state before it and of what rightly comes after it. */
    interface Spoiling extends BiFunction<MoveState, MoveState, MoveState> {}

    /** How the partition moves. */
    MigrationMode mode();

    /** The id of the invariant, such as I4. */
    String invariant();

    Engine engine();

    static Engine taking(MigrationStep spoiled, Spoiling spoiling) {
        return new Engine() {
            @Override
            protected Attempt<Progress> take(MigrationStep step, MoveState state) {
                Attempt<Progress> taken = super.take(step, state);
                return step == spoiled
                        ? taken.map(progress -> progress.with(after -> spoiling.apply(state, after)))
                        : taken;
            }
        };
    }

    static Engine undoing(MigrationStep spoiled, Spoiling spoiling) {
        return new Engine() {
            @Override
            protected Progress undo(MigrationStep step, MoveState state) {
                Progress undone = super.undo(step, state);
                return step == spoiled ? undone.with(after -> spoiling.apply(state, after)) : undone;
            }
        };
    }
}

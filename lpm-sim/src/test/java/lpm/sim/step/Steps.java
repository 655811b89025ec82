package lpm.sim.step;

import java.util.function.UnaryOperator;
import lpm.model.Estate;
import lpm.model.LogicalPartition;
import lpm.rules.MigrationMapping;
import lpm.sim.Article;
import lpm.sim.Migration;
import lpm.sim.MigrationOptions;
import lpm.sim.MigrationStep;
import lpm.sim.SimulatedEstate;
import lpm.sim.hardware.Attempt;
import lpm.sim.hardware.MoveKind;
import lpm.sim.state.MoveState;

/** Steps of the article's move, each taken alone in an edited state. */
final class Steps {

    static final String DONE = "";
    static final MoveState START = start(Article.estate());

    private Steps() {}

    /** The state before the first step; the mapping is ours. */
    static MoveState start(Estate estate) {
        return Migration.begin(
                        SimulatedEstate.of(estate),
                        Article.request(),
                        MigrationMapping.none(),
                        MigrationOptions.defaults())
                .state();
    }

    /** Why the step is not taken, or nothing. */
    static String result(MigrationStep step, MoveState state) {
        return step.step().take(state) instanceof Attempt.Failed<Progress> failed ? failed.reason() : DONE;
    }

    static MoveState after(MigrationStep step, MoveState state) {
        return ((Attempt.Done<Progress>) step.step().take(state)).value().state();
    }

    static MoveState moving(MoveState state, UnaryOperator<LogicalPartition> edit) {
        return state.withPlan(state.plan().withPartition(edit.apply(state.plan().partition())));
    }

    static MoveState as(MoveKind kind, MoveState state) {
        return state.withPlan(state.plan().withKind(kind));
    }
}

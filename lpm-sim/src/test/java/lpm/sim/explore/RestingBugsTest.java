package lpm.sim.explore;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.function.BinaryOperator;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.Estate;
import lpm.model.PartitionState;
import lpm.rules.MigrationMode;
import lpm.sim.Article;
import lpm.sim.Engine;
import lpm.sim.Migration;
import lpm.sim.MigrationOptions;
import lpm.sim.MigrationStep;
import lpm.sim.SimulatedEstate;
import lpm.sim.hardware.Attempt;
import lpm.sim.state.MoveState;
import lpm.sim.state.Owner;
import lpm.sim.step.Progress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Bugs in moving partitions that do not run: an invariant catches each. */
class RestingBugsTest {

    /** A bug, the invariant that catches it, and the step that it spoils. */
    enum Bug {
        STARTED_ON_ARRIVAL(
                MigrationMode.INACTIVE,
                "I9",
                MigrationStep.ACQUIRE,
                (before, after) -> after.withRunsAtDestination(true)),
        RUNS_WHILE_IT_IS_HANDED_OVER(
                MigrationMode.INACTIVE, "I2", MigrationStep.RELEASE, (before, after) -> after.withRunsAtSource(true)),
        PROFILE_LOST(MigrationMode.INACTIVE, "I5", MigrationStep.PROFILES, (before, after) -> before),
        SAVED_STATE_LOST(
                MigrationMode.SUSPENDED,
                "I5",
                MigrationStep.ACQUIRE,
                (before, after) -> after.changing(estate ->
                        estate.updating(Article.MOVED, p -> p.withState(Fact.known(PartitionState.NOT_ACTIVATED))))),
        SOURCE_DISMANTLED_BEFORE_THE_HAND_OVER(
                MigrationMode.INACTIVE,
                "I5",
                MigrationStep.DST_VTD2,
                (before, after) -> after.changing(estate -> estate.updating(
                        Article.SOURCE_1, server -> server.withServerAdapters(Listing.complete(ImmutableList.of()))))),
        COUNTED_AS_ACTIVE(
                MigrationMode.INACTIVE,
                "I4",
                MigrationStep.LOCK,
                (before, after) -> after.changing(estate ->
                        estate.updating(Article.DESTINATION, system -> system.withActiveMigrations(Fact.known(2))))),
        ACQUIRED_BLINDLY(
                MigrationMode.SUSPENDED, "I8", MigrationStep.RELEASE, (before, after) -> after.withOwner(Owner.DST));

        private final MigrationMode mode;
        private final String invariant;
        private final MigrationStep step;

        @SuppressWarnings("ImmutableEnumChecker") // a pure function
        private final BinaryOperator<MoveState> spoiling;

        Bug(MigrationMode mode, String invariant, MigrationStep step, BinaryOperator<MoveState> spoiling) {
            this.mode = mode;
            this.invariant = invariant;
            this.step = step;
            this.spoiling = spoiling;
        }

        Engine engine() {
            return new Engine() {
                @Override
                protected Attempt<Progress> take(MigrationStep taken, MoveState state) {
                    Attempt<Progress> attempt = super.take(taken, state);
                    return taken == step
                            ? attempt.map(progress -> progress.with(after -> spoiling.apply(state, after)))
                            : attempt;
                }
            };
        }
    }

    @ParameterizedTest
    @EnumSource
    void isCaughtByAnInvariant(Bug bug) {
        Estate estate = Article.estate(bug.mode)
                .updating(Article.DESTINATION, system -> system.withActiveMigrations(Fact.known(1)));
        Exploration exploration = FaultExplorer.explore(
                bug.engine(),
                Migration.begin(
                        SimulatedEstate.of(estate),
                        Article.request().withMode(bug.mode),
                        Article.mapping(),
                        MigrationOptions.defaults()),
                new ExplorationOptions(1, 0, 1, 1),
                ExplorationProgress.silent());

        assertThat(exploration.broken())
                .extracting(breakage -> breakage.broken().id())
                .contains(bug.invariant);
    }
}

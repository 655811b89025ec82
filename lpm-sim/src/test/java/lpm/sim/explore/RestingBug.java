package lpm.sim.explore;

import static lpm.sim.explore.PlantedBug.taking;

import com.google.common.collect.ImmutableList;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.PartitionState;
import lpm.rules.MigrationMode;
import lpm.sim.Article;
import lpm.sim.Engine;
import lpm.sim.MigrationStep;
import lpm.sim.state.Owner;

/** Bugs in moving a partition that is off or suspended. */
enum RestingBug implements PlantedBug {
    STARTED_ON_ARRIVAL(
            MigrationMode.INACTIVE,
            "I9",
            taking(MigrationStep.ACQUIRE, (before, after) -> after.withRunsAtDestination(true))),
    RUNS_WHILE_IT_IS_HANDED_OVER(
            MigrationMode.INACTIVE,
            "I2",
            taking(MigrationStep.RELEASE, (before, after) -> after.withRunsAtSource(true))),
    PROFILE_LOST(MigrationMode.INACTIVE, "I5", taking(MigrationStep.PROFILES, (before, after) -> before)),
    SAVED_STATE_LOST(
            MigrationMode.SUSPENDED,
            "I5",
            taking(
                    MigrationStep.ACQUIRE,
                    (before, after) -> after.changing(estate -> estate.updating(
                            Article.MOVED, p -> p.withState(Fact.known(PartitionState.NOT_ACTIVATED)))))),
    SOURCE_DISMANTLED_BEFORE_THE_HAND_OVER(
            MigrationMode.INACTIVE,
            "I5",
            taking(
                    MigrationStep.DST_VTD2,
                    (before, after) -> after.changing(estate -> estate.updating(
                            Article.SOURCE_1,
                            server -> server.withServerAdapters(Listing.complete(ImmutableList.of())))))),
    COUNTED_AS_ACTIVE(
            MigrationMode.INACTIVE,
            "I4",
            taking(
                    MigrationStep.LOCK,
                    (before, after) -> after.changing(estate -> estate.updating(
                            Article.DESTINATION, system -> system.withActiveMigrations(Fact.known(2)))))),
    ACQUIRED_BLINDLY(
            MigrationMode.SUSPENDED,
            "I8",
            taking(MigrationStep.RELEASE, (before, after) -> after.withOwner(Owner.DST)));

    private final MigrationMode mode;
    private final String invariant;

    @SuppressWarnings("ImmutableEnumChecker") // pure functions
    private final Engine engine;

    RestingBug(MigrationMode mode, String invariant, Engine engine) {
        this.mode = mode;
        this.invariant = invariant;
        this.engine = engine;
    }

    @Override
    public MigrationMode mode() {
        return mode;
    }

    @Override
    public String invariant() {
        return invariant;
    }

    @Override
    public Engine engine() {
        return engine;
    }
}

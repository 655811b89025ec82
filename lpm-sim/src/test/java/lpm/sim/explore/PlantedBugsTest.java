package lpm.sim.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import lpm.fact.Fact;
import lpm.model.Estate;
import lpm.rules.MigrationMode;
import lpm.sim.Article;
import lpm.sim.Engine;
import lpm.sim.FibreChannelArticle;
import lpm.sim.Migration;
import lpm.sim.MigrationOptions;
import lpm.sim.SimulatedEstate;
import lpm.sim.VirtualNicArticle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each bug is planted into the engine, and an invariant catches it. */
class PlantedBugsTest {

    static Stream<PlantedBug> bugs() {
        return Stream.of(RunningBug.values(), RestingBug.values()).flatMap(Arrays::stream);
    }

    @ParameterizedTest
    @MethodSource("bugs")
    void isCaughtByAnInvariant(PlantedBug bug) {
        assertThat(explore(bug.mode(), bug.engine()).broken())
                .extracting(breakage -> breakage.broken().id())
                .contains(bug.invariant());
    }

    @ParameterizedTest
    @EnumSource
    void withoutABugNothingIsCaught(MigrationMode mode) {
        assertThat(explore(mode, new Engine()).broken()).isEmpty();
    }

    @Test
    void theShortestWayIsFound() {
        RunningBug bug = RunningBug.LOCK_KEPT_ON_ROLLBACK;
        Breakage shortest = explore(bug.mode(), bug.engine()).broken().get(0);

        assertThat(shortest.faults()).singleElement().hasToString("DST_MEMORY_SHORT@lock");
    }

    private static Exploration explore(MigrationMode mode, Engine engine) {
        return FaultExplorer.explore(
                engine,
                Migration.begin(
                        SimulatedEstate.of(estate(mode)),
                        Article.request().withMode(mode),
                        Article.mapping(),
                        MigrationOptions.defaults()),
                new ExplorationOptions(1, 0, 1, 1),
                ExplorationProgress.silent());
    }

    /** A partition that runs has adapters of every kind. */
    private static Estate estate(MigrationMode mode) {
        Estate estate = mode == MigrationMode.ACTIVE
                ? VirtualNicArticle.with(FibreChannelArticle.estate())
                        .updating(Article.SOURCE, system -> system.withActiveMigrations(Fact.known(0)))
                : Article.estate(mode);
        return estate.updating(Article.DESTINATION, system -> system.withActiveMigrations(Fact.known(1)));
    }
}

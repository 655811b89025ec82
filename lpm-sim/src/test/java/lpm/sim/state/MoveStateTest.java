package lpm.sim.state;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import lpm.model.Estate;
import lpm.model.id.ViosKey;
import lpm.rules.MigrationMapping;
import lpm.sim.Article;
import lpm.sim.FibreChannelArticle;
import lpm.sim.Migration;
import lpm.sim.MigrationOptions;
import lpm.sim.SimulatedEstate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoveStateTest {

    private static MoveState start(Estate estate) {
        return Migration.begin(
                        SimulatedEstate.of(estate),
                        Article.request(),
                        MigrationMapping.none(),
                        MigrationOptions.defaults())
                .state();
    }

    private static MoveState at(boolean destination, MoveState state) {
        return state.withRunsAtSource(!destination).withRunsAtDestination(destination);
    }

    private static MoveState losing(MoveState state, String servers) {
        MoveState losing = state;
        for (String name : Splitter.on(' ').omitEmptyStrings().split(servers)) {
            Conditions conditions = losing.conditions();
            ViosKey server = switch (name) {
                case "source1" -> Article.SOURCE_1;
                case "source2" -> Article.SOURCE_2;
                case "destination1" -> Article.DESTINATION_1;
                default -> Article.DESTINATION_2;
            };
            losing = losing.withConditions(conditions.losingPath(ImmutableList.of(server), "path"));
        }
        return losing;
    }

    /** Each LUN of the article is behind both servers of a side. */
    @ParameterizedTest(name = "at the destination: {0}, lost: {1}")
    @CsvSource({
        "false, '', true",
        "false, source1, true",
        "false, source2, true",
        "false, source1 source2, false",
        "false, destination1 destination2, true",
        "true, '', true",
        "true, destination2, true",
        "true, destination1 destination2, false",
        "true, source1 source2, true",
    })
    void disksAreReachedAsLongAsOneServerOfTheSideWhereItRunsHasItsPath(
            boolean destination, String lost, boolean reached) {
        assertThat(at(destination, losing(start(Article.estate()), lost)).reachesDisks())
                .isEqualTo(reached);
    }

    @ParameterizedTest
    @CsvSource({"false, true", "true, false"})
    void lunsThatAreGoneAtTheDestinationAreMissedOnlyThere(boolean destination, boolean reached) {
        MoveState state = start(Article.estate());
        Conditions gone = state.conditions().losing(Resource.DESTINATION_LUNS, "unmapped");

        assertThat(at(destination, state.withConditions(gone)).reachesDisks()).isEqualTo(reached);
    }

    @Test
    void disksOfOneKindDoNotReplaceThoseOfTheOther() {
        MoveState state = start(FibreChannelArticle.estate());
        MovePlan plan = state.plan();
        MoveState apart = state.withPlan(plan.withAdapters(plan.adapters().subList(0, 1))
                .withFibreChannel(plan.fibreChannel().subList(1, 2)));

        assertThat(losing(apart, "source1").reachesDisks()).isFalse();
        assertThat(losing(apart, "source2").reachesDisks()).isFalse();
        assertThat(losing(state, "source1").reachesDisks()).isTrue();
    }

    @Test
    void onlyAPartitionThatRunsWritesAndOnlyDisksThatAreReachedStoreIt() {
        MoveState running = start(Article.estate());
        MoveState frozen = running.withRunsAtSource(false);

        assertThat(running.after(2_000).writes().issued()).isEqualTo(2_000);
        assertThat(running.after(2_000).writes().stored()).isEqualTo(1_984);
        assertThat(losing(running, "source1 source2").after(2_000).writes().issued())
                .isEqualTo(16);
        assertThat(losing(running, "source1 source2").after(2_000).writes().stored())
                .isZero();
        assertThat(at(true, frozen).after(2_000).writes().issued()).isEqualTo(2_000);
        assertThat(frozen.after(2_000).writes()).isEqualTo(frozen.writes());
        assertThat(frozen.after(2_000).timeMilliseconds()).isEqualTo(2_000);
    }

    @Test
    void timesOfSuspensionAddUp() {
        MoveState once = start(Article.estate())
                .flowing(flow -> flow.withSuspendedMilliseconds(5)
                        .withTimeMilliseconds(100)
                        .withFrozenAtMilliseconds(70L))
                .thawed();

        assertThat(once.suspendedMilliseconds()).isEqualTo(35);
        assertThat(once.frozenAtMilliseconds()).isEmpty();
        assertThat(once.thawed().suspendedMilliseconds()).isEqualTo(35);
    }
}

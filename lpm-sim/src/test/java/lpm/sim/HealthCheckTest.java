package lpm.sim;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import lpm.model.id.ViosKey;
import lpm.rules.MigrationMapping;
import lpm.sim.state.MoveState;
import lpm.sim.state.Owner;
import lpm.sim.state.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** How a partition fares, whose two LUNs are each behind both servers of a side. */
class HealthCheckTest {

    private static final MoveState START = Migration.begin(
                    SimulatedEstate.of(Article.estate()),
                    Article.request(),
                    Article.mapping(),
                    MigrationOptions.defaults())
            .state();

    private static UnaryOperator<MoveState> source(UnaryOperator<MoveState> edit) {
        return edit;
    }

    private static UnaryOperator<MoveState> destination(UnaryOperator<MoveState> edit) {
        return state ->
                edit.apply(state.withOwner(Owner.DST).withRunsAtSource(false).withRunsAtDestination(true));
    }

    private static UnaryOperator<MoveState> losing(Resource resource) {
        return state -> state.withConditions(state.conditions().losing(resource, "gone"));
    }

    private static UnaryOperator<MoveState> losing(ViosKey... servers) {
        return state -> {
            MoveState losing = state;
            for (ViosKey server : servers) {
                losing = losing.withConditions(losing.conditions().losingPath(ImmutableList.of(server), "gone"));
            }
            return losing;
        };
    }

    private static MoveState missing(MoveState state, long pages) {
        return state.withMemory(state.memory().withMissing(pages))
                .withConditions(state.conditions().losingPair("crash"));
    }

    static Stream<Arguments> states() {
        return Stream.of(
                Arguments.of(Health.OK, source(s -> s)),
                Arguments.of(Health.OK, destination(s -> s)),
                Arguments.of(
                        Health.DOWN, source(s -> s.withDown(true).flowing(flow -> flow.withFrozenAtMilliseconds(5L)))),
                Arguments.of(Health.SUSPENDED, source(s -> s.flowing(flow -> flow.withFrozenAtMilliseconds(5L)))),
                Arguments.of(Health.STALLED, destination(s -> missing(s, 1))),
                Arguments.of(Health.OK, destination(s -> missing(s, 0))),
                Arguments.of(Health.OK, source(s -> missing(s, 1))),
                Arguments.of(Health.OK, destination(s -> s.withMemory(s.memory().withMissing(1)))),
                Arguments.of(Health.IO_LOST, source(losing(Resource.SOURCE_FRAME))),
                Arguments.of(Health.OK, source(losing(Resource.DESTINATION_FRAME))),
                Arguments.of(Health.OK, destination(losing(Resource.SOURCE_FRAME))),
                Arguments.of(Health.IO_LOST, destination(losing(Resource.DESTINATION_FRAME))),
                Arguments.of(Health.OK, source(losing(Resource.DESTINATION_LUNS))),
                Arguments.of(Health.IO_LOST, destination(losing(Resource.DESTINATION_LUNS))),
                Arguments.of(Health.DEGRADED, source(losing(Article.SOURCE_1))),
                Arguments.of(Health.IO_LOST, source(losing(Article.SOURCE_1, Article.SOURCE_2))),
                Arguments.of(Health.OK, source(losing(Article.DESTINATION_1, Article.DESTINATION_2))),
                Arguments.of(Health.DEGRADED, destination(losing(Article.DESTINATION_2))),
                Arguments.of(Health.IO_LOST, destination(losing(Article.DESTINATION_1, Article.DESTINATION_2))),
                Arguments.of(Health.OK, destination(losing(Article.SOURCE_1, Article.SOURCE_2))));
    }

    @ParameterizedTest
    @MethodSource("states")
    void aPartitionFaresByWhatItsSideHasLost(Health health, UnaryOperator<MoveState> edit) {
        assertThat(HealthCheck.of(edit.apply(START))).isEqualTo(health);
    }

    @Test
    void oneKindOfStorageThatIsLostIsNotReplacedByTheOther() {
        MoveState state = Migration.begin(
                        SimulatedEstate.of(FibreChannelArticle.estate()),
                        Article.request(),
                        MigrationMapping.none(),
                        MigrationOptions.defaults())
                .state();
        MoveState apart = state.withPlan(state.plan()
                .withAdapters(state.plan().adapters().subList(0, 1))
                .withFibreChannel(state.plan().fibreChannel().subList(1, 2)));

        assertThat(HealthCheck.of(losing(Article.SOURCE_1).apply(state))).isEqualTo(Health.DEGRADED);
        assertThat(HealthCheck.of(losing(Article.SOURCE_1).apply(apart))).isEqualTo(Health.IO_LOST);
        assertThat(HealthCheck.of(losing(Article.SOURCE_2).apply(apart))).isEqualTo(Health.IO_LOST);
    }
}

package lpm.sim.step;

import static lpm.sim.Article.DESTINATION_1;
import static lpm.sim.Article.DESTINATION_2;
import static lpm.sim.Article.SOURCE_1;
import static lpm.sim.Article.SOURCE_2;
import static lpm.sim.SpareServers.DESTINATION_3;
import static lpm.sim.SpareServers.SOURCE_3;
import static lpm.sim.step.Steps.DONE;
import static lpm.sim.step.Steps.result;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.stream.Stream;
import lpm.fact.Listing;
import lpm.model.Estate;
import lpm.model.VirtualIoServer;
import lpm.model.id.ViosKey;
import lpm.sim.Article;
import lpm.sim.Migration;
import lpm.sim.MigrationOptions;
import lpm.sim.MigrationStep;
import lpm.sim.SimulatedEstate;
import lpm.sim.SpareServers;
import lpm.sim.VirtualNicArticle;
import lpm.sim.fault.ServerCrash;
import lpm.sim.hardware.MoverPair;
import lpm.sim.state.Forgone;
import lpm.sim.state.MoveState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the console looks at before it begins: servers that take part, and nothing that happens to any other. */
class ValidateTest {

    private static final Estate ESTATE = SpareServers.estate();

    private static MoveState start(Estate estate) {
        return Migration.begin(
                        SimulatedEstate.of(estate), Article.request(), Article.mapping(), MigrationOptions.defaults())
                .state();
    }

    private static MoveState crashed(MoveState state, ViosKey... servers) {
        MoveState down = state;
        for (ViosKey server : servers) {
            down = new ServerCrash(server).strike(down, server + " has crashed");
        }
        return down;
    }

    private static String validation(MoveState state) {
        return result(MigrationStep.VALIDATE, state);
    }

    /** Of the destination these servers alone bridge the VLAN. */
    private static Estate bridging(ViosKey... servers) {
        Estate estate = ESTATE;
        for (ViosKey server : ImmutableList.of(DESTINATION_1, DESTINATION_2, DESTINATION_3)) {
            boolean bridges = ImmutableList.copyOf(servers).contains(server);
            VirtualIoServer like = ESTATE.virtualIoServer(DESTINATION_1);
            estate = estate.updating(
                    server,
                    s -> s.withSharedEthernetAdapters(
                                    bridges ? like.sharedEthernetAdapters() : Listing.complete(ImmutableList.of()))
                            .withEthernetAdapters(Listing.complete(ImmutableList.of())));
        }
        return estate;
    }

    @Test
    void aServerThatHasNothingToDoWithTheMoveMayBeDown() {
        assertThat(validation(crashed(start(ESTATE), SOURCE_3, DESTINATION_3))).isEqualTo(DONE);
        assertThat(validation(start(ESTATE)
                        .withConditions(start(ESTATE).conditions().losingPath(ImmutableSet.of(SOURCE_3), "lost"))))
                .isEqualTo(DONE);
    }

    static Stream<Arguments> partsOfTheMove() {
        MoveState bare = start(VirtualNicArticle.with(SpareServers.estate()
                .updating(SOURCE_2, s -> s.withServerAdapters(Listing.complete(ImmutableList.of())))));
        MoveState start = start(ESTATE);
        MoveState moved = start.withConditions(start.conditions()
                .withPairs(MoverPair.whole(SOURCE_1, DESTINATION_1), MoverPair.whole(SOURCE_3, DESTINATION_3)));
        return Stream.of(
                Arguments.of("serves disks at the source", start, SOURCE_1),
                Arguments.of("serves disks at the source", start, SOURCE_2),
                Arguments.of("is to serve disks at the destination", start, DESTINATION_1),
                Arguments.of("is to serve disks at the destination", start, DESTINATION_2),
                Arguments.of("serves a virtual NIC alone", bare, SOURCE_2),
                Arguments.of("is a mover of the second pair", moved, SOURCE_3),
                Arguments.of("is a mover of the second pair", moved, DESTINATION_3),
                Arguments.of("alone carries the VLAN", start(bridging(DESTINATION_3)), DESTINATION_3));
    }

    @ParameterizedTest(name = "{2} {0}")
    @MethodSource("partsOfTheMove")
    void noServerThatTakesPartMayBeDown(String part, MoveState state, ViosKey server) {
        assertThat(validation(state)).isEqualTo(DONE);
        assertThat(validation(crashed(state, server))).as(part).isEqualTo(server + " has crashed");
    }

    @Test
    void whatCarriesTheVlansMayBeDownWhereAnotherServerDoesOrNobodyAsksForIt() {
        MoveState alone = start(bridging(DESTINATION_3));

        assertThat(validation(crashed(start(bridging(DESTINATION_1, DESTINATION_3)), DESTINATION_3)))
                .isEqualTo(DONE);
        assertThat(validation(crashed(start(bridging()), DESTINATION_3))).isEqualTo(DONE);
        assertThat(validation(crashed(alone.withPlan(alone.plan().withForgone(Forgone.BRIDGED_VLANS)), DESTINATION_3)))
                .isEqualTo(DONE);
        assertThat(validation(crashed(
                        start(bridging(DESTINATION_3)
                                .updating(
                                        DESTINATION_2,
                                        s -> s.withSharedEthernetAdapters(Listing.unknown())
                                                .withEthernetAdapters(Listing.unknown()))),
                        DESTINATION_3)))
                .isEqualTo(DONE);
    }
}

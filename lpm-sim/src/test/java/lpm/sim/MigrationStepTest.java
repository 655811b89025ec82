package lpm.sim;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import lpm.fact.Listing;
import lpm.model.Estate;
import lpm.rules.MigrationMapping;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which steps a move has. */
class MigrationStepTest {

    private static final Estate BARE = Article.withoutScsi(Article.estate());
    private static final Estate NICS = VirtualNicArticle.with(BARE);

    static Stream<Arguments> servers() {
        return Stream.of(
                move("virtual SCSI through two servers", Article.estate()),
                move(
                        "virtual SCSI through one server",
                        Article.single(),
                        MigrationStep.DST_VTD2,
                        MigrationStep.SRC_VTD2),
                move("virtual Fibre Channel through two servers", FibreChannelArticle.withoutScsi()),
                move(
                        "virtual Fibre Channel through one server",
                        Article.withoutScsi(FibreChannelArticle.single()),
                        MigrationStep.DST_VTD2,
                        MigrationStep.SRC_VTD2),
                move("a virtual NIC through two servers", NICS),
                move(
                        "a virtual NIC through one server",
                        NICS.updating(
                                        Article.CLIENT,
                                        p -> p.withVirtualNicAdapters(p.virtualNicAdapters()
                                                .replacing(
                                                        nic -> true,
                                                        nic -> nic.withBackingDevices(Listing.complete(
                                                                List.of(VirtualNicArticle.device(1, 2, 0)))))))
                                .updating(Article.SOURCE_2, s -> s.withVirtualNicServers(Listing.complete(List.of()))),
                        MigrationStep.DST_VTD2,
                        MigrationStep.SRC_VTD2),
                move(
                        "two servers that one takes over from",
                        Article.estate()
                                .withVirtualIoServers(
                                        Article.estate().virtualIoServers().without(Article.DESTINATION_2)),
                        MigrationStep.DST_VTD2),
                move(
                        "nothing that a server serves",
                        BARE,
                        MigrationStep.DST_VTD1,
                        MigrationStep.DST_VTD2,
                        MigrationStep.SRC_VTD1,
                        MigrationStep.SRC_VTD2));
    }

    private static Arguments move(String what, Estate estate, MigrationStep... leftOut) {
        return Arguments.of(Named.of(what, estate), ImmutableList.copyOf(leftOut));
    }

    @ParameterizedTest
    @MethodSource("servers")
    void aStageOfServersThatHasNoneIsLeftOut(Estate estate, List<MigrationStep> leftOut) {
        assertThat(MigrationStep.of(Planner.plan(estate, Article.request(), MigrationMapping.none())))
                .containsExactlyElementsOf(Arrays.stream(MigrationStep.values())
                        .filter(step -> !leftOut.contains(step))
                        .toList());
    }
}

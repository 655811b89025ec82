package lpm.sim.state;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.Estate;
import lpm.model.PartitionState;
import lpm.model.id.PhysicalVolumeId;
import lpm.model.id.ViosKey;
import lpm.model.storage.HostMapping;
import lpm.model.storage.LogicalUnit;
import lpm.model.storage.StorageSystem;
import lpm.rules.MigrationMapping;
import lpm.rules.MigrationMode;
import lpm.sim.Article;
import lpm.sim.Course;
import lpm.sim.Engine;
import lpm.sim.FibreChannelArticle;
import lpm.sim.Migration;
import lpm.sim.MigrationOptions;
import lpm.sim.MigrationStep;
import lpm.sim.Moment;
import lpm.sim.SimulatedEstate;
import lpm.sim.hardware.MoveKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DestinationStorageTest {

    private static final String SCSI = "LUN 00054a3b868044e2 is out of reach at the destination: ";
    private static final String FIBRE_CHANNEL =
            "the disks that ibmi1 (partition 5) uses through virtual Fibre Channel are out of reach at the destination: ";

    /** The state once both destination servers serve the partition. */
    private static MoveState mapped(Estate estate, MigrationMode mode) {
        Course course = Migration.begin(
                SimulatedEstate.of(estate),
                Article.request().withMode(mode),
                MigrationMapping.none(),
                MigrationOptions.defaults());
        while (!course.done().contains(MigrationStep.DST_VTD2)) {
            assertThat(course.moment()).get().isInstanceOf(Moment.BeforeStep.class);
            course = new Engine().next(course).course();
        }
        return course.state();
    }

    private static final MoveState MAPPED = mapped(Article.estate(), MigrationMode.ACTIVE);

    static Stream<Arguments> reasons() {
        return Stream.of(
                broken(
                        "unmapped",
                        state -> state.withConditions(state.conditions()
                                .losing(Resource.DESTINATION_LUNS, "unmapped")
                                .losingPath(ImmutableList.of(Article.DESTINATION_1), "path"))),
                broken(
                        SCSI + "first path; second path",
                        state -> losingPath(
                                losingPath(state, Article.DESTINATION_1, "first path"),
                                Article.DESTINATION_2,
                                "second path")),
                broken(
                        SCSI + "path; Virtual I/O Server sn1054a5bvios2 does not answer: it is Not Activated",
                        state -> losingPath(state, Article.DESTINATION_1, "path")
                                .changing(estate -> estate.updating(
                                        Article.DESTINATION_2,
                                        s -> s.withState(Fact.known(PartitionState.NOT_ACTIVATED))))),
                broken(
                        SCSI + "storage system v7000 does not show LUN 00054a3b868044e2 to sn1054a5bvios1,"
                                + " so hdisk1 cannot be opened; path",
                        state -> losingPath(state, Article.DESTINATION_2, "path")
                                .changing(estate -> estate.with(hiding("sn1054a5bvios1")))),
                broken(
                        "7895-42X*1054A5B has no device on LUN 00054a3b868044e2, which ibmi1 (partition 5) needs",
                        state -> without(without(state, Article.DESTINATION_1), Article.DESTINATION_2)));
    }

    private static Arguments broken(String reason, UnaryOperator<MoveState> edit) {
        return Arguments.of(reason, edit);
    }

    @ParameterizedTest
    @MethodSource("reasons")
    void aLunIsOutOfReachOnceNoPathToItIsLeft(String reason, UnaryOperator<MoveState> edit) {
        assertThat(DestinationStorage.unreachable(edit.apply(MAPPED))).hasValue(reason);
    }

    static Stream<UnaryOperator<MoveState>> oneLeft() {
        return Stream.of(
                state -> state,
                state -> losingPath(state, Article.DESTINATION_1, "path"),
                state -> losingPath(state, Article.DESTINATION_2, "path"),
                state -> without(state, Article.DESTINATION_1),
                state -> state.changing(estate -> estate.with(hiding("sn1054a5bvios2"))));
    }

    @ParameterizedTest
    @MethodSource("oneLeft")
    void onePathThatIsLeftIsEnough(UnaryOperator<MoveState> edit) {
        assertThat(DestinationStorage.unreachable(edit.apply(MAPPED))).isEmpty();
    }

    @Test
    void adaptersOfVirtualFibreChannelAreReachedAsLongAsOneIsLoggedIn() {
        MoveState state = mapped(FibreChannelArticle.withoutScsi(), MigrationMode.ACTIVE);
        MoveState once = losingPath(state, Article.DESTINATION_1, "first");

        assertThat(DestinationStorage.unreachable(state)).isEmpty();
        assertThat(DestinationStorage.unreachable(once)).isEmpty();
        assertThat(DestinationStorage.unreachable(losingPath(once, Article.DESTINATION_2, "second")))
                .hasValue(FIBRE_CHANNEL + "first; second");
        assertThat(DestinationStorage.unreachable(state.withCreatedFibreChannel(ImmutableList.of())))
                .hasValue(FIBRE_CHANNEL + "no adapter is logged in");
    }

    @Test
    void disksThatAreMaskedAreMissedOnlyOnceThePartitionIsLoggedIn() {
        MoveState state = mapped(FibreChannelArticle.withoutScsi(), MigrationMode.ACTIVE);
        MovePlan plan = state.plan();
        MovePlan masked = plan.withPartition(
                plan.partition().withTargetDisksVisibleOn(Listing.complete(ImmutableList.of(Article.SOURCE))));

        assertThat(DestinationStorage.unreachable(state.withPlan(masked)))
                .hasValue("the disks that ibmi1 (partition 5) uses through virtual Fibre Channel are masked from"
                        + " 7895-42X*1054A5B");
        assertThat(DestinationStorage.unreachable(state.withPlan(masked.withKind(MoveKind.SUSPENDED))))
                .isEmpty();
    }

    private static MoveState losingPath(MoveState state, ViosKey server, String reason) {
        return state.withConditions(state.conditions().losingPath(ImmutableList.of(server), reason));
    }

    /** The server has no device on the first of the two LUNs. */
    private static MoveState without(MoveState state, ViosKey server) {
        return state.changing(estate -> estate.updating(
                server,
                known -> known.withServerAdapters(known.serverAdapters()
                        .replacing(
                                adapter -> true,
                                adapter -> adapter.withTargetDevices(adapter.targetDevices()
                                        .minus(device -> device.backingDevice()
                                                .isKnownAnd(disk -> disk.name().equals("hdisk1"))))))));
    }

    /** A storage system that shows a server another LUN than the first. */
    private static StorageSystem hiding(String server) {
        return StorageSystem.builder()
                .name("v7000")
                .logicalUnits(Listing.complete(ImmutableList.of(LogicalUnit.builder()
                        .name("lun0")
                        .id(Fact.known(new PhysicalVolumeId("00054a3b868044e2")))
                        .build())))
                .hostMappings(Listing.complete(ImmutableList.of(new HostMapping("other", server))))
                .build();
    }
}

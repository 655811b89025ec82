package lpm.sim;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.Estate;
import lpm.model.ManagedSystem;
import lpm.model.id.PartitionId;
import lpm.model.id.PartitionKey;
import lpm.rules.MigrationMode;
import lpm.sim.explore.Exploration;
import lpm.sim.explore.ExplorationOptions;
import lpm.sim.explore.ExplorationProgress;
import lpm.sim.explore.FaultExplorer;
import lpm.sim.invariant.Invariants;
import lpm.sim.state.MoveState;
import lpm.sim.step.Progress;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Several migrations at once on the same hardware. */
class ConcurrentMovesTest {

    static Stream<Estate> neighbours() {
        return Stream.of(Neighbours.sameWay(), Neighbours.oppositeWay());
    }

    @ParameterizedTest
    @MethodSource("neighbours")
    void bothArriveAndNothingIsLeftWhereTheyWere(Estate estate) {
        MigrationTrace trace = Neighbours.migrate(estate);

        Course neighbour = trace.course().beside().get(0);
        assertThat(trace.outcome()).isEqualTo(MigrationOutcome.COMPLETED);
        assertThat(neighbour.end()).map(End::outcome).contains(MigrationOutcome.COMPLETED);
        assertThat(trace.brokenInvariants()).isEmpty();
        assertThat(trace.after().estate().partitions().keys())
                .containsExactlyInAnyOrder(
                        trace.course().state().plan().target().orElseThrow(),
                        neighbour.state().plan().target().orElseThrow());
        assertThat(trace.events())
                .extracting(MigrationEvent::name)
                .contains("lock", neighbour.state().plan().partition().label() + ": lock");
    }

    @Test
    void aPartitionThatComesTheOtherWayGetsAnIdThatIsFree() {
        Estate estate = Neighbours.oppositeWay();

        Course start = Neighbours.begin(estate, MigrationOptions.defaults());

        assertThat(start.state().plan().target().map(PartitionKey::id)).isNotEqualTo(Article.CLIENT.id());
        assertThat(start.beside().get(0).state().plan().targetId()).isNotEqualTo(Article.CLIENT.id());
    }

    @Test
    void twoThatBeginAtOnceAreNotGivenTheSameId() {
        Estate taken = Neighbours.sameWay();
        Estate estate = taken.with(taken.partition(Article.CLIENT)
                .withSystem(Article.DESTINATION)
                .withName(Fact.known("other"))
                .withScsiAdapters(Listing.complete(ImmutableList.of())));

        Course start = Neighbours.begin(estate, MigrationOptions.defaults());

        assertThat(start.state().plan().targetId())
                .isNotEqualTo(start.beside().get(0).state().plan().targetId())
                .isNotEqualTo(new PartitionId(5));
    }

    @Test
    void streamsThroughOneMoverShareWhatItsLinkCarries() {
        long alone = firstPass(Article.migrate());
        long together = firstPass(Neighbours.migrate(Neighbours.sameWay()));

        assertThat(together).isBetween(2 * alone - 1, 2 * alone + 1);
    }

    private static long firstPass(MigrationTrace trace) {
        return trace.passes().get(0).milliseconds();
    }

    /** Each kind of migration has a counter of its own, or none. */
    @ParameterizedTest
    @EnumSource(MigrationMode.class)
    void oneOfAnotherKindBreaksNoInvariantEither(MigrationMode mode) {
        Estate estate = counting(Neighbours.sameWay())
                .updating(
                        Article.CLIENT,
                        p -> p.withState(
                                Article.estate(mode).partition(Article.CLIENT).state()));
        Course start = Migration.begin(
                SimulatedEstate.of(estate),
                new RequestedMove(Article.request().withMode(mode), Article.mapping()),
                ImmutableList.of(Neighbours.neighbour(estate)),
                MigrationOptions.defaults());

        Exploration exploration =
                FaultExplorer.explore(start, new ExplorationOptions(1, 0, 1, 2), ExplorationProgress.silent());

        assertThat(exploration.broken()).isEmpty();
    }

    private static Estate counting(Estate estate) {
        Estate counting = estate;
        for (ManagedSystem system : estate.managedSystems().values()) {
            counting = counting.with(system.withActiveMigrations(Fact.known(0)).withInactiveMigrations(Fact.known(0)));
        }
        return counting;
    }

    /** The one that fails takes the adapters of its neighbour away with its own. */
    @Test
    void aRollBackThatHitsTheNeighbourIsCaught() {
        Engine careless = new Engine() {
            @Override
            protected Progress undo(MigrationStep step, MoveState state) {
                Progress undone = super.undo(step, state);
                return step == MigrationStep.DST_VTD1
                        ? undone.with(now -> now.changing(estate -> estate.updating(
                                Article.DESTINATION_1,
                                server -> server.withServerAdapters(Listing.complete(ImmutableList.of())))))
                        : undone;
            }
        };
        Course start = Neighbours.begin(Neighbours.sameWay(), MigrationOptions.defaults());

        Exploration exploration = FaultExplorer.explore(
                careless, start, new ExplorationOptions(1, 0, 1, 2), ExplorationProgress.silent());

        assertThat(exploration.broken())
                .extracting(breakage -> breakage.broken().text())
                .anySatisfy(text -> assertThat(text).contains("is reached through sn1054a5bvios2"));
    }

    @ParameterizedTest
    @CsvSource({"8000, ROLLED_BACK", "16000, COMPLETED"})
    void memoryIsGivenOutOnce(long megabytes, MigrationOutcome neighbour) {
        Estate estate = Neighbours.sameWay();
        Estate small = estate.with(
                estate.managedSystem(Article.DESTINATION).withAvailableMemoryMegabytes(Fact.known(megabytes)));

        MigrationTrace trace = Neighbours.migrate(small);

        assertThat(trace.outcome()).isEqualTo(MigrationOutcome.COMPLETED);
        assertThat(trace.course().beside().get(0).end()).map(End::outcome).contains(neighbour);
        assertThat(trace.brokenInvariants()).isEmpty();
    }

    @Test
    void aSystemTakesPartInNoMoreMigrationsThanItSupports() {
        Estate estate = Neighbours.sameWay();
        MigrationTrace trace = Neighbours.migrate(estate.with(estate.managedSystem(Article.SOURCE)
                .withActiveMigrations(Fact.known(0))
                .withSupportedActiveMigrations(Fact.known(1))));

        assertThat(trace.outcome()).isEqualTo(MigrationOutcome.COMPLETED);
        assertThat(cause(trace))
                .isEqualTo("lock: %s takes part in 1 active migrations, and in no more than 1 at a time"
                        .formatted(estate.managedSystem(Article.SOURCE).label()));
    }

    @Test
    void aMoverStreamsNoMoreThanItIsConfiguredFor() {
        Estate estate = Neighbours.sameWay();
        MigrationTrace trace = Neighbours.migrate(
                estate.updating(Article.DESTINATION_1, server -> server.withConcurrentMigrations(Fact.known(1))));

        assertThat(trace.outcome()).isEqualTo(MigrationOutcome.COMPLETED);
        assertThat(cause(trace))
                .isEqualTo(
                        "bind_dst: mover service partition sn1054a5bvios1 has all of the 1 streams that it can have");
    }

    private static String cause(MigrationTrace trace) {
        return trace.course().beside().get(0).end().flatMap(End::decisive).orElse("");
    }

    @ParameterizedTest
    @CsvSource({
        "SRC_MSP_CRASH@first_pass, ROLLED_BACK",
        "MSP_LINK_LOSS@first_pass, ROLLED_BACK",
        "DST_FRAME_DOWN@first_pass, NEEDS_RECOVER",
        "HMC_LOSS@first_pass, NEEDS_RECOVER",
        "USER_STOP@first_pass, COMPLETED",
        "DST_LUN_GONE@dst_vtd1, COMPLETED"
    })
    void aFaultReachesWhoeverSharesThePartThatIsHit(String fault, MigrationOutcome neighbour) {
        MigrationTrace trace = Neighbours.migrate(Neighbours.sameWay(), fault);

        assertThat(trace.course().beside().get(0).end()).map(End::outcome).contains(neighbour);
        assertThat(trace.brokenInvariants()).isEmpty();
    }

    /** In the order of simulated time only some situations come about; invariants must not depend on that. */
    @ParameterizedTest
    @MethodSource("neighbours")
    void bothArriveInWhateverOrderTheirStepsAreTaken(Estate estate) {
        SharedHardware hardware = new SharedHardware(new Engine());
        Set<Object> seen = new HashSet<>();
        Deque<Course> open = new ArrayDeque<>();
        open.add(Neighbours.begin(estate, MigrationOptions.defaults()));
        while (!open.isEmpty()) {
            Course course = open.remove();
            Course other = course.beside().get(0);
            if (!seen.add(ImmutableList.of(
                    course.taken(), other.taken(), course.state().estate()))) {
                continue;
            }
            if (course.end().isPresent() && other.end().isPresent()) {
                assertThat(ImmutableList.of(course, other))
                        .allSatisfy(
                                each -> assertThat(each.end()).map(End::outcome).contains(MigrationOutcome.COMPLETED));
            }
            if (course.end().isEmpty()) {
                open.add(checked(course, hardware.step(course)));
            }
            if (other.end().isEmpty()) {
                open.add(checked(course, hardware.step(0).apply(course)));
            }
        }
        assertThat(seen).hasSizeGreaterThan(500);
    }

    private static Course checked(Course before, Transition transition) {
        assertThat(transition.changesFrom(before))
                .allSatisfy(changed -> assertThat(Invariants.all())
                        .allSatisfy(invariant -> assertThat(invariant.violation(changed.before(), changed.now()))
                                .isEmpty()));
        return transition.course();
    }

    @ParameterizedTest
    @MethodSource("neighbours")
    @Tag("exhaustive")
    void noPairOfFaultsBreaksAnInvariantOfEither(Estate estate) {
        Exploration exploration = FaultExplorer.explore(
                Neighbours.begin(estate, MigrationOptions.defaults()),
                new ExplorationOptions(2, 0, 1, 2),
                ExplorationProgress.silent());

        assertThat(exploration.broken()).isEmpty();
        assertThat(exploration.schedules()).hasSizeGreaterThan(30_000);
    }
}

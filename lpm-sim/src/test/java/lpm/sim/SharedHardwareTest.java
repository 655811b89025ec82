package lpm.sim;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMultiset;
import java.util.List;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.Estate;
import lpm.model.LogicalPartition;
import lpm.model.id.PartitionId;
import lpm.rules.Destination;
import lpm.rules.MigrationMapping;
import lpm.rules.MigrationRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which of several migrations goes next, and what they share. */
class SharedHardwareTest {

    private static final SharedHardware HARDWARE = new SharedHardware(new Engine());
    private static final String SECOND = "ibmi2 (partition 6): ";
    private static final String THIRD = "ibmi3 (partition 7): ";

    /** The article's move, and two others beside it; the last is of a partition without disks. */
    private static Course three() {
        Estate estate = Neighbours.sameWay();
        LogicalPartition third = estate.partition(Article.CLIENT)
                .withId(new PartitionId(7))
                .withName(Fact.known("ibmi3"))
                .withScsiAdapters(Listing.complete(ImmutableList.of()));
        return Migration.begin(
                SimulatedEstate.of(estate.with(third)),
                Neighbours.article(),
                ImmutableList.of(
                        Neighbours.neighbour(estate),
                        new RequestedMove(
                                MigrationRequest.builder()
                                        .partition(third.key())
                                        .destination(Destination.of(Article.DESTINATION))
                                        .build(),
                                MigrationMapping.none())),
                MigrationOptions.defaults());
    }

    private static Course at(Course course, long milliseconds) {
        return course.withState(course.state().flowing(flow -> flow.withTimeMilliseconds(milliseconds)));
    }

    private static Course at(long first, long second, long third) {
        Course start = three();
        return at(start, first)
                .withBeside(ImmutableList.of(
                        at(start.beside().get(0), second), at(start.beside().get(1), third)));
    }

    private static List<String> names(Transition transition) {
        return transition.log().stream().map(Happening::name).toList();
    }

    /** A command takes half a second, the validation no time. */
    @Test
    void whicheverIsBehindGoesNextUntilNoneIs() {
        assertThat(names(HARDWARE.next(at(2_000, 3_000, 1_000))))
                .containsExactly(THIRD + "validate", THIRD + "lock", "validate");
        assertThat(names(HARDWARE.next(at(2_000, 1_000, 3_000))))
                .containsExactly(SECOND + "validate", SECOND + "lock", "validate");
        assertThat(names(HARDWARE.next(at(2_000, 1_600, 1_500))))
                .containsExactly(THIRD + "validate", SECOND + "validate", "validate");
        assertThat(names(HARDWARE.next(at(2_000, 2_000, 2_000)))).containsExactly("validate");
    }

    @Test
    void allArriveAndTheOthersGoOnOnceTheFirstHas() {
        Course course = three();
        while (course.end().isEmpty()) {
            course = HARDWARE.next(course).course();
        }

        assertThat(course.beside())
                .hasSize(2)
                .allSatisfy(other -> assertThat(other.end()).map(End::outcome).contains(MigrationOutcome.COMPLETED));
    }

    /** Each stream knows the other, and none itself. */
    @Test
    void twoStreamsHaveHalfOfTheLinkEach() {
        long alone = Article.migrate().passes().get(0).milliseconds();
        Course both = Neighbours.migrate(Neighbours.sameWay()).course();

        assertThat(both.state().passes().get(0).milliseconds()).isBetween(2 * alone - 1, 2 * alone + 1);
        assertThat(both.beside().get(0).state().passes().get(0).milliseconds()).isBetween(2 * alone - 1, 2 * alone + 1);
    }

    @ParameterizedTest
    @CsvSource({"DST_VTD2, false, false", "BIND_SRC, true, false", "BIND_DST, true, true", "FIRST_PASS, true, true"})
    void aStreamIsBesideTheOthersFromWhenItsMoverIsBound(MigrationStep step, boolean source, boolean destination) {
        Course course = Neighbours.begin(Neighbours.sameWay(), MigrationOptions.defaults());
        int steps = course.beside().get(0).steps().indexOf(step) + 1;
        for (int taken = 0; taken < steps; taken++) {
            course = HARDWARE.step(0).apply(course).course();
        }

        Course next = HARDWARE.step(course).course();

        assertThat(next.state().streamsBeside()).isEqualTo(streams(source, destination));
        assertThat(next.beside().get(0).state().streamsBeside()).isEmpty();
    }

    private static ImmutableMultiset<Object> streams(boolean source, boolean destination) {
        ImmutableMultiset.Builder<Object> movers = ImmutableMultiset.builder();
        if (source) {
            movers.add(Article.SOURCE_1);
        }
        if (destination) {
            movers.add(Article.DESTINATION_1);
        }
        return movers.build();
    }
}

package lpm.sim.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import lpm.fact.Fact;
import lpm.sim.Article;
import lpm.sim.BrokenInvariant;
import lpm.sim.Cause;
import lpm.sim.Course;
import lpm.sim.End;
import lpm.sim.Engine;
import lpm.sim.Health;
import lpm.sim.MigrationOptions;
import lpm.sim.MigrationOutcome;
import lpm.sim.Neighbours;
import lpm.sim.Stage;
import lpm.sim.fault.InjectionPoint;
import lpm.sim.hardware.ForwardingTable;
import lpm.sim.hardware.StreamState;
import lpm.sim.hardware.TransferRate;
import lpm.sim.state.CopyPass;
import lpm.sim.state.CreatedAdapter;
import lpm.sim.state.MoveState;
import lpm.sim.state.Owner;
import lpm.sim.state.Resource;
import lpm.sim.state.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SituationTest {

    /** Two moves on their way, each with a first pass behind it. */
    private static final Course COURSE = onTheWay();

    private static Course onTheWay() {
        Course course = Neighbours.begin(Neighbours.sameWay(), MigrationOptions.defaults());
        while (course.state().passes().isEmpty()) {
            course = new Engine().next(course).course();
        }
        return course;
    }

    private static UnaryOperator<Course> state(UnaryOperator<MoveState> edit) {
        return course -> course.withState(edit.apply(course.state()));
    }

    private static UnaryOperator<Course> beside(UnaryOperator<Course> edit) {
        return course -> course.withBeside(edit.apply(course.beside().get(0)));
    }

    private static Arguments edit(String what, UnaryOperator<Course> edit) {
        return Arguments.of(what, edit);
    }

    static Stream<Arguments> differences() {
        return Stream.concat(
                Stream.of(
                        edit("stage", course -> course.withStage(Stage.STOPPED)),
                        edit("taken", course -> course.withTaken(course.taken() + 1)),
                        edit("at", course -> course.withAt(1)),
                        edit("recovering", course -> course.withRecovering(true)),
                        edit("done", course -> course.withDone(course.done().reverse())),
                        edit(
                                "cause",
                                course -> course.withCause(new Cause("lock: no", Optional.empty(), Optional.empty()))),
                        edit(
                                "end",
                                course -> course.withEnd(new End(
                                        MigrationOutcome.COMPLETED, Optional.empty(), Health.OK, Optional.empty()))),
                        edit("nobody beside", course -> course.withBeside(ImmutableList.of())),
                        edit("beside", beside(state(s -> s.withOwner(Owner.FLIGHT)))),
                        edit("lead", beside(state(s -> s.flowing(flow -> flow.after(1)))))),
                states());
    }

    private static Stream<Arguments> states() {
        return Stream.of(
                edit("owner", state(s -> s.withOwner(Owner.FLIGHT))),
                edit("runs at source", state(s -> s.withRunsAtSource(false))),
                edit("runs at destination", state(s -> s.withRunsAtDestination(true))),
                edit("down", state(s -> s.withDown(true))),
                edit("switches", state(s -> s.withSwitches(ForwardingTable.empty()))),
                edit("stream", state(s -> s.withStream(StreamState.SUSPENDED))),
                edit("bound at source", state(s -> s.withBoundAtSource(false))),
                edit("bound at destination", state(s -> s.withBoundAtDestination(false))),
                edit("standing", state(s -> s.withStanding(Standing.LOST))),
                edit("frozen", state(s -> s.flowing(flow -> flow.withFrozenAtMilliseconds(7L)))),
                edit("passes", state(s -> s.flowing(flow -> flow.withPasses(ImmutableList.of())))),
                edit("stale", state(s -> s.withMemory(s.memory().withStale(1)))),
                edit("missing", state(s -> s.withMemory(s.memory().withMissing(1)))),
                edit("hot pages", state(s -> s.withMemory(s.memory().withHotPages(1)))),
                edit("kept at source", state(s -> s.withMemory(s.memory().withKeptAtSource(false)))),
                edit("dirty rate", state(s -> s.withMemory(s.memory().withDirtyRate(new TransferRate(1))))),
                edit("writes under way", state(s -> s.withWrites(s.writes().drained()))),
                edit("conditions", state(s -> s.withConditions(s.conditions().losing(Resource.CONSOLE, "gone")))),
                edit("created", state(s -> s.withCreated(s.created().reverse()))),
                edit(
                        "created Fibre Channel",
                        state(s -> s.withCreatedFibreChannel(
                                ImmutableList.of(new CreatedAdapter(Article.DESTINATION_1, "vfchost0"))))),
                edit(
                        "estate",
                        state(s -> s.changing(estate ->
                                estate.updating(Article.CLIENT, p -> p.withRestrictedIo(Fact.known(false)))))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("differences")
    void twoSituationsDifferByWhatMayDecideTheirEnd(String what, UnaryOperator<Course> edit) {
        assertThat(new Situation(edit.apply(COURSE))).as(what).isNotEqualTo(new Situation(COURSE));
    }

    static Stream<Arguments> sames() {
        return Stream.of(
                edit("nothing", course -> course),
                edit(
                        "time of both",
                        course -> beside(state(s -> s.flowing(flow -> flow.after(5))))
                                .apply(state(s -> s.flowing(flow -> flow.after(5)))
                                        .apply(course))),
                edit("time of suspension", state(s -> s.flowing(flow -> flow.withSuspendedMilliseconds(9)))),
                edit("pages sent", state(s -> s.withMemory(s.memory().withSentInPasses(1)))),
                edit(
                        "length of a pass",
                        state(s -> s.flowing(flow -> flow.withPasses(ImmutableList.of(new CopyPass(1, 1)))))),
                edit(
                        "writes stored",
                        state(s -> s.withWrites(s.writes()
                                .withIssued(s.writes().underWay() + 2)
                                .withStored(2)
                                .withAcknowledged(2)))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sames")
    void twoSituationsThatDifferInTimeAndCountsAloneAreOne(String what, UnaryOperator<Course> edit) {
        Situation other = new Situation(edit.apply(COURSE));

        assertThat(other).as(what).isEqualTo(new Situation(COURSE)).hasSameHashCodeAs(new Situation(COURSE));
    }

    private static ImmutableList<InjectionPoint> faults(String... points) {
        return Stream.of(points).map(InjectionPoint::parse).collect(ImmutableList.toImmutableList());
    }

    @Test
    void ofEachInvariantTheShortestWayToBreakItIsKeptAndTheFirstOfTwo() {
        BrokenInvariant late = new BrokenInvariant("I1", "freeze", "late");
        BrokenInvariant early = new BrokenInvariant("I1", "lock", "early");
        BrokenInvariant equal = new BrokenInvariant("I1", "lock", "equal");
        BrokenInvariant other = new BrokenInvariant("I2", "lock", "other");
        Findings findings = new Findings();
        findings.broke(late, faults("HMC_LOSS@lock"), 9);
        findings.broke(new Breach(early, 1).after(3), faults("HMC_LOSS@lock"));
        findings.broke(equal, faults("USER_STOP@lock"), 4);
        findings.broke(late, faults("HMC_LOSS@lock", "USER_STOP@freeze"), 1);
        Findings all = new Findings();
        all.broke(other, faults("HMC_LOSS@lock", "USER_STOP@freeze"), 2);
        all.addAll(findings);

        assertThat(all.broken())
                .containsExactly(
                        new Breakage(early, faults("HMC_LOSS@lock"), 4),
                        new Breakage(other, faults("HMC_LOSS@lock", "USER_STOP@freeze"), 2));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 1, 'faults must be 1 to 3, but are 0'",
        "4, 0, 1, 'faults must be 1 to 3, but are 4'",
        "1, -1, 1, 'samples must not be negative, but are -1'",
        "1, 0, 0, 'threads must be at least 1, but are 0'",
    })
    void anExplorationHasItsLimits(int faults, int samples, int threads, String message) {
        assertThat(new ExplorationOptions(1, 0, 1, 1).faults()).isEqualTo(1);
        assertThat(new ExplorationOptions(3, 0, 1, 1).faults()).isEqualTo(3);
        assertThatThrownBy(() -> new ExplorationOptions(faults, samples, 1, threads))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }
}

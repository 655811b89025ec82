package lpm.testkit;

import static lpm.testkit.assertions.LpmAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.stream.Stream;
import lpm.model.id.ViosKey;
import lpm.sim.Course;
import lpm.sim.Direction;
import lpm.sim.Disturbances;
import lpm.sim.Migration;
import lpm.sim.MigrationOptions;
import lpm.sim.MigrationOutcome;
import lpm.sim.MigrationStep;
import lpm.sim.MigrationTrace;
import lpm.sim.PreparedMove;
import lpm.sim.SimulatedEstate;
import lpm.sim.explore.Exploration;
import lpm.sim.explore.ExplorationOptions;
import lpm.sim.explore.ExplorationProgress;
import lpm.sim.explore.FaultExplorer;
import lpm.sim.fault.Fault;
import lpm.sim.fault.FaultSchedule;
import lpm.sim.fault.Incident;
import lpm.sim.fault.InjectionPoint;
import lpm.sim.fault.ServerCrash;
import lpm.sim.fault.ServerRestart;
import lpm.sim.state.MigrationParameters;
import lpm.testkit.arbitraries.RestingMoves;
import lpm.testkit.arbitraries.ValidMoves;
import lpm.testkit.fixtures.Scenario;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Whatever strikes a valid move is taken back or finished, if need be after repair. */
class FaultProperties {

    @Provide
    Arbitrary<Scenario> validMoves() {
        return Arbitraries.oneOf(ValidMoves.any(), RestingMoves.any());
    }

    @Property(tries = 500, seed = "7895")
    void everyRecoveryEndsOnTheSideThatWasNamed(
            @ForAll("validMoves") Scenario scenario,
            @ForAll Fault first,
            @ForAll MigrationStep firstStep,
            @ForAll Fault second,
            @ForAll MigrationStep secondStep,
            @ForAll boolean redundantMovers) {
        recoversToTheSideThatWasNamed(
                scenario,
                MigrationOptions.defaults().withRedundantMovers(redundantMovers),
                new InjectionPoint(first, firstStep),
                new InjectionPoint(second, secondStep));
    }

    /** The server restarts before it crashes, while it is down, or after its crash in the same moment; or never. */
    @Property(tries = 500, seed = "7895")
    void everyCrashOfAServerIsRecoveredFromToo(
            @ForAll("validMoves") Scenario scenario,
            @ForAll @IntRange(max = 7) int choice,
            @ForAll MigrationStep crash,
            @ForAll("moments") String restart,
            @ForAll Fault fault,
            @ForAll MigrationStep step,
            @ForAll boolean redundantMovers) {
        ViosKey server = server(scenario, choice);
        recoversToTheSideThatWasNamed(
                scenario,
                MigrationOptions.defaults().withRedundantMovers(redundantMovers),
                new InjectionPoint(new ServerCrash(server), crash),
                InjectionPoint.parse(new ServerRestart(server) + "@" + restart),
                new InjectionPoint(fault, step));
    }

    @Provide
    Arbitrary<String> moments() {
        return Arbitraries.of(Stream.concat(
                        Stream.of("stopped", "undo_dst_vtd1", "undo_dst_vtd2", "undo_dst_shell"),
                        Arrays.stream(MigrationStep.values()).map(MigrationStep::toString))
                .toList());
    }

    /** What a rehearsal has found is taken to hold only where it does. */
    @Property(tries = 500, seed = "7895")
    void aPreparedMoveGoesAsOneThatIsPlannedAnew(
            @ForAll("validMoves") Scenario scenario,
            @ForAll("options") MigrationOptions usual,
            @ForAll("options") MigrationOptions options,
            @ForAll Fault fault,
            @ForAll MigrationStep step,
            @ForAll @IntRange(max = 7) int choice,
            @ForAll MigrationStep crash,
            @ForAll("moments") String restart) {
        ViosKey server = server(scenario, choice);
        MigrationOptions struck = options.withFaults(new FaultSchedule(ImmutableList.of(
                new InjectionPoint(fault, step),
                new InjectionPoint(new ServerCrash(server), crash),
                InjectionPoint.parse(new ServerRestart(server) + "@" + restart))));
        PreparedMove prepared = PreparedMove.of(
                SimulatedEstate.of(scenario.estate()),
                scenario.request(),
                EditedExamplesTest.validate(scenario).mapping(),
                usual);

        for (MigrationOptions each : ImmutableList.of(usual, options, struck)) {
            MigrationTrace trace = prepared.run(each);
            MigrationTrace anew = migrate(scenario, each);
            assertThat(trace).isEqualTo(anew);
            assertThat(trace.frames()).isEqualTo(anew.frames());
            assertThat(Migration.recover(trace, Disturbances.NONE))
                    .isEqualTo(Migration.recover(anew, Disturbances.NONE));
        }
    }

    /** Some in which commands last as by default, some in which simulated time comes to its end. */
    @Provide
    Arbitrary<MigrationOptions> options() {
        return Combinators.combine(
                        Arbitraries.longs().between(1, 10_000).map(megabits -> megabits * 1_000_000),
                        Arbitraries.longs().between(0, 200_000_000),
                        Arbitraries.of(4_096L, 65_536L),
                        Arbitraries.longs().between(0, 2_000),
                        Arbitraries.of(500L, 500L, 500L, 1L, Long.MAX_VALUE / 8),
                        Arbitraries.of(150L, 150L, 150L, 0L, Long.MAX_VALUE),
                        Arbitraries.of(false, false, true))
                .as((link, dirty, page, writes, command, quiesce, redundant) -> MigrationOptions.defaults()
                        .withRedundantMovers(redundant)
                        .withParameters(MigrationParameters.builder()
                                .linkBitsPerSecond(link)
                                .dirtyBytesPerSecond(dirty)
                                .pageBytes(page)
                                .writesPerSecond(writes)
                                .commandMilliseconds(command)
                                .quiesceMilliseconds(quiesce)
                                .build()));
    }

    private static ViosKey server(Scenario scenario, int choice) {
        ImmutableList<ViosKey> servers =
                scenario.estate().serverKeysOf(scenario.request().systems());
        return servers.get(choice % servers.size());
    }

    private static void recoversToTheSideThatWasNamed(
            Scenario scenario, MigrationOptions options, InjectionPoint... points) {
        MigrationTrace trace = migrate(scenario, options.withFaults(new FaultSchedule(ImmutableList.copyOf(points))));
        MigrationTrace recovered = Migration.recover(trace, Disturbances.NONE);

        assertThat(trace).brokeNoInvariant();
        assertThat(recovered).brokeNoInvariant();
        assertThat(Migration.recover(recovered, Disturbances.NONE).after()).isEqualTo(recovered.after());
        assertThat(recovered.outcome())
                .isEqualTo(trace.direction()
                        .map(direction ->
                                direction == Direction.BACK ? MigrationOutcome.ROLLED_BACK : MigrationOutcome.COMPLETED)
                        .orElse(trace.outcome()));
        if (trace.outcome() == MigrationOutcome.NEEDS_RECOVER) {
            assertThat(recovered.after())
                    .isEqualTo(
                            recovered.outcome() == MigrationOutcome.ROLLED_BACK
                                    ? trace.before()
                                    : migrate(scenario, options).after());
        }
    }

    @Property(tries = 16, seed = "7895")
    void noSingleFaultOrCrashBreaksAnInvariant(@ForAll("validMoves") Scenario scenario) {
        Course start = Migration.begin(
                SimulatedEstate.of(scenario.estate()),
                scenario.request(),
                EditedExamplesTest.validate(scenario).mapping(),
                MigrationOptions.defaults());
        Exploration exploration = FaultExplorer.explore(
                start,
                Incident.concerning(start.state()),
                new ExplorationOptions(1, 0, 1, 1),
                ExplorationProgress.silent());

        assertThat(exploration.broken()).isEmpty();
    }

    private static MigrationTrace migrate(Scenario scenario, MigrationOptions options) {
        return Migration.run(
                SimulatedEstate.of(scenario.estate()),
                scenario.request(),
                EditedExamplesTest.validate(scenario).mapping(),
                options);
    }
}

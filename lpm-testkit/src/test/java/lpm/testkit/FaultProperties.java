package lpm.testkit;

import static lpm.testkit.assertions.LpmAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import lpm.model.VirtualIoServer;
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
import lpm.testkit.arbitraries.RestingMoves;
import lpm.testkit.arbitraries.ValidMoves;
import lpm.testkit.fixtures.Scenario;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
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
        ImmutableList<ViosKey> servers = Stream.of(
                        Optional.of(scenario.request().partition().system()),
                        scenario.request().destination().system())
                .flatMap(system -> scenario.estate().virtualIoServersOf(system).stream())
                .map(VirtualIoServer::key)
                .collect(ImmutableList.toImmutableList());
        ViosKey server = servers.get(choice % servers.size());
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
            @ForAll Fault fault,
            @ForAll MigrationStep step,
            @ForAll @IntRange(min = 1, max = 100) int megabitsPerSecond,
            @ForAll @IntRange(max = 600) int commandMilliseconds,
            @ForAll boolean redundantMovers) {
        PreparedMove prepared = PreparedMove.of(
                SimulatedEstate.of(scenario.estate()),
                scenario.request(),
                EditedExamplesTest.validate(scenario).mapping(),
                MigrationOptions.defaults());
        MigrationOptions struck = MigrationOptions.defaults()
                .withFaults(new FaultSchedule(ImmutableList.of(new InjectionPoint(fault, step))));
        MigrationOptions other = struck.withRedundantMovers(redundantMovers)
                .withParameters(struck.parameters()
                        .withLinkBitsPerSecond(megabitsPerSecond * 1_000_000L)
                        .withCommandMilliseconds(commandMilliseconds));

        for (MigrationOptions options : ImmutableList.of(MigrationOptions.defaults(), struck, other)) {
            MigrationTrace trace = prepared.run(options);
            assertThat(trace).isEqualTo(migrate(scenario, options));
            assertThat(trace.frames()).isEqualTo(migrate(scenario, options).frames());
        }
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

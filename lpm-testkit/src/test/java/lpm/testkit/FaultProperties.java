package lpm.testkit;

import static lpm.testkit.assertions.LpmAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import lpm.sim.Direction;
import lpm.sim.Disturbances;
import lpm.sim.Migration;
import lpm.sim.MigrationOptions;
import lpm.sim.MigrationOutcome;
import lpm.sim.MigrationStep;
import lpm.sim.MigrationTrace;
import lpm.sim.SimulatedEstate;
import lpm.sim.explore.Exploration;
import lpm.sim.explore.ExplorationOptions;
import lpm.sim.explore.ExplorationProgress;
import lpm.sim.explore.FaultExplorer;
import lpm.sim.fault.Fault;
import lpm.sim.fault.FaultSchedule;
import lpm.sim.fault.InjectionPoint;
import lpm.testkit.arbitraries.RestingMoves;
import lpm.testkit.arbitraries.ValidMoves;
import lpm.testkit.fixtures.Scenario;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

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
        MigrationOptions options = MigrationOptions.defaults().withRedundantMovers(redundantMovers);
        MigrationTrace trace = migrate(
                scenario,
                options.withFaults(new FaultSchedule(ImmutableList.of(
                        new InjectionPoint(first, firstStep), new InjectionPoint(second, secondStep)))));
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
    void noSingleFaultBreaksAnInvariant(@ForAll("validMoves") Scenario scenario) {
        Exploration exploration = FaultExplorer.explore(
                Migration.begin(
                        SimulatedEstate.of(scenario.estate()),
                        scenario.request(),
                        EditedExamplesTest.validate(scenario).mapping(),
                        MigrationOptions.defaults()),
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

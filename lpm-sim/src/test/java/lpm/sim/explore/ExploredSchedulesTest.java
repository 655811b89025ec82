package lpm.sim.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import lpm.sim.Article;
import lpm.sim.Disturbances;
import lpm.sim.Engine;
import lpm.sim.Migration;
import lpm.sim.MigrationOptions;
import lpm.sim.MigrationStep;
import lpm.sim.MigrationTrace;
import lpm.sim.Moment;
import lpm.sim.Neighbours;
import lpm.sim.SimulatedEstate;
import lpm.sim.explore.FaultExplorerTest.Variant;
import lpm.sim.fault.Fault;
import lpm.sim.fault.FaultSchedule;
import lpm.sim.fault.Incident;
import lpm.sim.fault.InjectionPoint;
import lpm.sim.fault.ServerCrash;
import lpm.sim.state.MoveState;
import lpm.sim.step.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an exploration says of a schedule is what a migration with those faults comes to. */
class ExploredSchedulesTest {

    private static final ImmutableList<Incident> INCIDENTS = ImmutableList.of(
            Fault.HMC_LOSS, Fault.MSP_LINK_LOSS, new ServerCrash(Article.DESTINATION_1), Fault.DST_FRAME_DOWN);

    private static Exploration explore(Variant variant, ExplorationOptions options) {
        return FaultExplorer.explore(variant.start(), INCIDENTS, options, ExplorationProgress.silent());
    }

    @ParameterizedTest
    @EnumSource(names = {"AIX", "REDUNDANT_MOVERS"})
    void everyScheduleEndsAsTheMigrationDoes(Variant variant) {
        Exploration exploration = explore(variant, new ExplorationOptions(3, 300, 7, 2));

        for (ExploredSchedule schedule : exploration.schedules()) {
            MigrationTrace trace = Migration.run(
                    SimulatedEstate.of(exploration.start().state().estate()),
                    Article.request(),
                    Article.mapping(),
                    MigrationOptions.defaults()
                            .withRedundantMovers(variant == Variant.REDUNDANT_MOVERS)
                            .withFaults(new FaultSchedule(schedule.faults())));
            assertThat(List.of(schedule.end(), schedule.runsAt(), schedule.afterRecover()))
                    .as(schedule.faults().toString())
                    .isEqualTo(List.of(trace.course().end().orElseThrow(), trace.runsAt(), afterRecover(trace)));
        }
        assertThat(exploration.schedules()).hasSizeGreaterThan(1_400);
        assertThat(exploration.situations())
                .isGreaterThan(exploration.start().steps().size());
    }

    private static String afterRecover(MigrationTrace trace) {
        if (trace.direction().isEmpty()) {
            return "";
        }
        MigrationTrace recovered = Migration.recover(trace, Disturbances.NONE);
        return recovered.outcome() + "/" + recovered.health();
    }

    @Test
    void aFaultStrikesInThePhaseOfItsStepAndAFurtherOneNoEarlier() {
        Exploration exploration = explore(Variant.ARTICLE, new ExplorationOptions(2, 0, 1, 1));

        assertThat(exploration.schedules()).allSatisfy(schedule -> {
            Moment first = schedule.faults().get(0).moment();
            assertThat(first).isInstanceOf(Moment.BeforeStep.class);
            assertThat(schedule.phase())
                    .isEqualTo(((Moment.BeforeStep) first).step().phase());
        });
        assertThat(exploration.schedules().stream()
                        .filter(schedule -> schedule.faults().size() == 2)
                        .map(ExploredSchedule::faults)
                        .filter(faults ->
                                faults.get(0).moment().equals(faults.get(1).moment())))
                .isNotEmpty()
                .allSatisfy(faults -> assertThat(INCIDENTS.indexOf(faults.get(0).fault()))
                        .isLessThanOrEqualTo(INCIDENTS.indexOf(faults.get(1).fault())));
    }

    @Test
    void triplesAreDrawnByTheSeedAlone() {
        List<ImmutableList<InjectionPoint>> drawn = triples(7, 1);

        assertThat(drawn).hasSizeBetween(150, 200).doesNotHaveDuplicates().isEqualTo(triples(7, 2));
        assertThat(drawn.stream().filter(triples(8, 1)::contains)).hasSizeLessThan(100);
        assertThat(drawn.stream()
                        .flatMap(List::stream)
                        .map(InjectionPoint::fault)
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(INCIDENTS);
        assertThat(drawn.stream().map(points -> points.get(0).moment()).distinct())
                .hasSizeGreaterThan(MigrationStep.values().length - 3);
    }

    private static List<ImmutableList<InjectionPoint>> triples(long seed, int threads) {
        return explore(Variant.ARTICLE, new ExplorationOptions(3, 200, seed, threads)).schedules().stream()
                .map(ExploredSchedule::faults)
                .filter(faults -> faults.size() == 3)
                .toList();
    }

    @Test
    void progressIsToldOfEachPartOfAll() {
        ConcurrentLinkedQueue<String> told = new ConcurrentLinkedQueue<>();
        FaultExplorer.explore(
                Variant.ARTICLE.start(),
                INCIDENTS,
                new ExplorationOptions(1, 0, 1, 1),
                (parts, total) -> told.add(parts + " of " + total));
        int total = 1 + INCIDENTS.size() * MigrationStep.values().length;

        assertThat(told)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, total)
                        .mapToObj(parts -> parts + " of " + total)
                        .toList());
    }

    @Test
    void oneMoveThatDoesNotCompleteIsEnoughToSayThatTheyDoNot() {
        ExplorationOptions single = new ExplorationOptions(1, 0, 1, 1);
        Exploration both = FaultExplorer.explore(
                Neighbours.begin(Neighbours.sameWay(), MigrationOptions.defaults()),
                ImmutableList.of(Fault.HMC_LOSS),
                single,
                ExplorationProgress.silent());

        assertThat(both.movesWithoutFault()).hasSize(2);
        assertThat(both.completesWithoutFault()).isTrue();
        assertThat(new Exploration(
                                both.start(),
                                both.withoutFault()
                                        .withBeside(both.withoutFault()
                                                .beside()
                                                .get(0)
                                                .withEnd(Optional.empty())),
                                both.schedules(),
                                both.situations(),
                                both.broken())
                        .completesWithoutFault())
                .isFalse();
    }

    @Test
    void anInterruptedExplorationSaysSo() {
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> explore(Variant.ARTICLE, new ExplorationOptions(1, 0, 1, 1)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("the exploration was interrupted");
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void aScheduleThatCannotBeExploredEndsTheExploration() {
        Engine failing = new Engine() {
            @Override
            protected Progress undo(MigrationStep step, MoveState state) {
                throw new IllegalArgumentException("no way back");
            }
        };
        assertThatThrownBy(() -> FaultExplorer.explore(
                        failing,
                        Variant.ARTICLE.start(),
                        new ExplorationOptions(1, 0, 1, 1),
                        ExplorationProgress.silent()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("a schedule could not be explored")
                .hasMessageContaining("no way back");
    }
}

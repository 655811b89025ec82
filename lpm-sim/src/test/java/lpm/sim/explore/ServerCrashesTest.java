package lpm.sim.explore;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import lpm.fact.Listing;
import lpm.model.Estate;
import lpm.model.id.ViosKey;
import lpm.rules.MigrationMapping;
import lpm.sim.Article;
import lpm.sim.Course;
import lpm.sim.Direction;
import lpm.sim.Disturbances;
import lpm.sim.FibreChannelArticle;
import lpm.sim.Health;
import lpm.sim.Migration;
import lpm.sim.MigrationOptions;
import lpm.sim.MigrationOutcome;
import lpm.sim.MigrationTrace;
import lpm.sim.Neighbours;
import lpm.sim.RunsAt;
import lpm.sim.SimulatedEstate;
import lpm.sim.SpareServers;
import lpm.sim.VirtualNicArticle;
import lpm.sim.explore.FaultExplorerTest.Variant;
import lpm.sim.fault.Incident;
import lpm.sim.fault.InjectionPoint;
import lpm.sim.fault.ServerCrash;
import lpm.sim.fault.ServerRestart;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Crashes of Virtual I/O Servers at every moment of the article's move: alone, and with whatever else goes wrong. */
class ServerCrashesTest {

    /** What the simulator says of an end. */
    private record Ending(
            MigrationOutcome outcome,
            Optional<Direction> direction,
            Health health,
            RunsAt runsAt,
            MigrationOutcome afterRecovery,
            SimulatedEstate left) {

        static Ending of(MigrationTrace trace) {
            MigrationTrace recovered = Migration.recover(trace, Disturbances.NONE);
            return new Ending(
                    trace.outcome(),
                    trace.direction(),
                    trace.health(),
                    trace.runsAt(),
                    recovered.outcome(),
                    recovered.after());
        }
    }

    @ParameterizedTest
    @EnumSource(Variant.class)
    @Tag("exhaustive")
    void noCrashAloneOrWithARestartOrAFaultBreaksAnInvariant(Variant variant) {
        Exploration exploration = explore(variant, 2);

        assertThat(exploration.broken()).isEmpty();
        assertThat(exploration.schedules())
                .filteredOn(schedule -> isCrashThen(schedule, ServerRestart.class))
                .isNotEmpty();
        assertThat(exploration.schedules())
                .filteredOn(schedule -> schedule.faults().size() == 1)
                .filteredOn(schedule -> schedule.faults().get(0).fault() instanceof ServerCrash)
                .hasSize(exploration.start().steps().size()
                        * exploration
                                .start()
                                .state()
                                .estate()
                                .virtualIoServers()
                                .size());
    }

    static Stream<Course> otherMoves() {
        return Stream.of(
                begin(FibreChannelArticle.withoutScsi(), MigrationMapping.none()),
                begin(VirtualNicArticle.with(Article.estate()), Article.mapping()),
                begin(withoutBridge(Article.estate(), Article.DESTINATION_2), Article.mapping()),
                begin(withoutBridge(Article.estate(), Article.SOURCE_1), Article.mapping()),
                begin(SpareServers.estate(), Article.mapping()),
                begin(withoutBridge(Article.aix(), Article.SOURCE_1), Article.mapping()),
                Neighbours.begin(Neighbours.sameWay(), MigrationOptions.defaults()),
                Neighbours.begin(Neighbours.oppositeWay(), MigrationOptions.defaults()));
    }

    @ParameterizedTest
    @MethodSource("otherMoves")
    @Tag("exhaustive")
    void norDoesOneInOtherMoves(Course start) {
        int most = start.beside().isEmpty() ? 2 : 1;

        assertThat(FaultExplorer.explore(
                                start,
                                Incident.concerning(start.state()),
                                new ExplorationOptions(most, 0, 1, 2),
                                ExplorationProgress.silent())
                        .broken())
                .isEmpty();
    }

    private static Course begin(Estate estate, MigrationMapping mapping) {
        return Migration.begin(SimulatedEstate.of(estate), Article.request(), mapping, MigrationOptions.defaults());
    }

    private static Estate withoutBridge(Estate estate, ViosKey server) {
        return estate.updating(
                server,
                s -> s.withSharedEthernetAdapters(Listing.complete(ImmutableList.of()))
                        .withEthernetAdapters(Listing.complete(ImmutableList.of())));
    }

    private static boolean isCrashThen(ExploredSchedule schedule, Class<? extends Incident> second) {
        return schedule.faults().size() == 2
                && schedule.faults().get(0).fault() instanceof ServerCrash
                && second.isInstance(schedule.faults().get(1).fault());
    }

    @Test
    void crashesAreStruckBesideTheFaultsAndChangeNothingOfTheirEnds() {
        ImmutableList<ExploredSchedule> withCrashes =
                explore(Variant.ARTICLE, 1).schedules();
        ImmutableList<ExploredSchedule> faults = FaultExplorer.explore(
                        Variant.ARTICLE.start(), new ExplorationOptions(1, 0, 1, 2), ExplorationProgress.silent())
                .schedules();

        assertThat(withCrashes).containsAll(faults).hasSizeGreaterThan(faults.size());
    }

    static Stream<Arguments> serversThatAreMovers() {
        return Stream.of(
                Arguments.of(Article.single(), Article.SOURCE_1, "SRC", ImmutableSet.of()),
                Arguments.of(Article.single(), Article.DESTINATION_1, "DST", ImmutableSet.of()),
                // its adapters are gone by then, and those of the other server are left
                Arguments.of(Article.estate(), Article.SOURCE_1, "SRC", ImmutableSet.of("src_vtd2")),
                Arguments.of(Article.estate(), Article.DESTINATION_1, "DST", ImmutableSet.of()));
    }

    /** A mover, its path and the console's connection are all that a server of this move has, if it is the only one of its side. */
    @ParameterizedTest
    @MethodSource("serversThatAreMovers")
    void aCrashEndsAsTheLossOfAllThatTheServerHas(Estate estate, ViosKey server, String side, Set<String> otherwise) {
        assertThat(momentsThatEndOtherwise(estate, "VIOS_CRASH:" + server.qualifiedName(), side))
                .isEqualTo(otherwise);
    }

    /** Were movers spared, this comparison would tell. */
    @Test
    void theLossOfAPathAloneEndsOtherwise() {
        assertThat(momentsThatEndOtherwise(Article.single(), "SRC_VIOS_PATH_LOSS", "SRC"))
                .contains("bind_src", "first_pass", "acquire", "fetch", "src_vtd1");
    }

    private static Set<String> momentsThatEndOtherwise(Estate estate, String crash, String side) {
        Set<String> otherwise = new TreeSet<>();
        Migration.begin(SimulatedEstate.of(estate), Article.request(), Article.mapping(), MigrationOptions.defaults())
                .steps()
                .forEach(step -> {
                    Ending one = ending(estate, crash + "@" + step);
                    Ending all = ending(
                            estate,
                            side + "_MSP_CRASH@" + step,
                            side + "_VIOS_PATH_LOSS@" + step,
                            side + "_VIOS_RMC_LOSS@" + step);
                    if (!one.equals(all)) {
                        otherwise.add(step.toString());
                    }
                });
        return otherwise;
    }

    @Test
    void aCrashOfEachServerOfASideLeavesNothingThatASingleFaultWouldLeave() {
        for (InjectionPoint point : explore(Variant.ARTICLE, 1).schedules().stream()
                .map(schedule -> schedule.faults().get(0))
                .filter(point -> point.fault().name().equals("SRC_VIOS_RMC_LOSS"))
                .toList()) {
            String at = "@" + point.moment();
            Ending crashes = ending(
                    Article.estate(), new ServerCrash(Article.SOURCE_1) + at, new ServerCrash(Article.SOURCE_2) + at);

            assertThat(crashes)
                    .as(at)
                    .isEqualTo(ending(
                            Article.estate(),
                            "SRC_MSP_CRASH" + at,
                            "SRC_VIOS_PATH_LOSS" + at,
                            "SRC_VIOS_PATH_LOSS" + at,
                            "SRC_VIOS_RMC_LOSS" + at));
        }
    }

    private static Ending ending(Estate estate, String... faults) {
        return Ending.of(Article.run(estate, MigrationOptions.defaults().withFaults(Article.schedule(faults))));
    }

    private static Exploration explore(Variant variant, int faults) {
        return FaultExplorer.explore(
                variant.start(),
                Incident.concerning(variant.start().state()),
                new ExplorationOptions(faults, 0, 1, 2),
                ExplorationProgress.silent());
    }
}

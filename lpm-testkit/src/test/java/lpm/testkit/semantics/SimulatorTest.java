package lpm.testkit.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import lpm.fact.Fact;
import lpm.model.Estate;
import lpm.model.OperatingEnvironment;
import lpm.model.id.ViosKey;
import lpm.rules.MigrationMapping;
import lpm.sim.Migration;
import lpm.sim.MigrationOptions;
import lpm.sim.SimulatedEstate;
import lpm.sim.explore.Exploration;
import lpm.sim.explore.ExplorationOptions;
import lpm.sim.explore.ExplorationProgress;
import lpm.sim.explore.ExploredSchedule;
import lpm.sim.explore.FaultExplorer;
import lpm.testkit.fixtures.Fixtures;
import lpm.testkit.fixtures.Scenario;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The simulator's hardware and the machine of plain values end alike after the same faults at the same moments, and after recovery too.
 * No difference is allowed for.
 */
class SimulatorTest {

    /** Moves of one partition that are not equally well protected. */
    enum Variant {
        ARTICLE(1, 2, false),
        ASKED(1, 2, true),
        SINGLE_SERVER(1, 1, false),
        REDUNDANT_MOVERS(2, 2, false);

        private final int pairs;
        private final int servers;
        private final boolean asked;

        Variant(int pairs, int servers, boolean asked) {
            this.pairs = pairs;
            this.servers = servers;
            this.asked = asked;
        }

        /** Every fault and every pair of faults, and triples by chance. */
        Exploration explored() {
            Scenario article = Fixtures.pureFlexTwoChassis();
            Scenario scenario = article.withEstate(estate(article));
            return FaultExplorer.explore(
                    Migration.begin(
                            SimulatedEstate.of(scenario.estate()),
                            scenario.request(),
                            MigrationMapping.none(),
                            MigrationOptions.defaults().withRedundantMovers(pairs == 2)),
                    new ExplorationOptions(3, 2_000, 7_895, 2),
                    ExplorationProgress.silent());
        }

        private Estate estate(Scenario article) {
            Estate estate = article.estate();
            if (asked) {
                estate = estate.updating(
                        article.request().partition(),
                        partition -> partition
                                .withEnvironment(Fact.known(OperatingEnvironment.AIX_LINUX))
                                .withRmcActive(Fact.known(true)));
            }
            if (pairs == 2) {
                estate = withMovers(estate);
            }
            return servers == 1 ? withFirstServers(estate, article) : estate;
        }

        /** Every server is a mover. */
        private static Estate withMovers(Estate estate) {
            return estate.virtualIoServers().stream()
                    .map(server -> server.withMoverServicePartition(Fact.known(true)))
                    .reduce(estate, Estate::with, (one, other) -> other);
        }

        /** One server on each side, and the one client adapter that it serves. */
        private static Estate withFirstServers(Estate estate, Scenario article) {
            ImmutableList<ViosKey> second = estate.virtualIoServers().stream()
                    .map(server -> server.key())
                    .filter(key -> key.name().endsWith("vios2"))
                    .collect(ImmutableList.toImmutableList());
            return estate.withVirtualIoServers(
                            estate.virtualIoServers().without(second.get(0)).without(second.get(1)))
                    .updating(
                            article.request().partition(),
                            partition -> partition.withScsiAdapters(partition
                                    .scsiAdapters()
                                    .minus(adapter -> adapter.slot().number() == 3)));
        }

        Ending expected(ExploredSchedule schedule) {
            return Ending.of(
                    pairs,
                    servers,
                    asked,
                    schedule.faults().stream()
                            .map(point -> new Ending.Strike(
                                    Mishap.valueOf(point.fault().name()),
                                    point.moment().toString()))
                            .collect(ImmutableList.toImmutableList()));
        }
    }

    @ParameterizedTest
    @EnumSource(Variant.class)
    void endsWhereTheMachineDoes(Variant variant) {
        assertThat(variant.explored().schedules())
                .hasSizeGreaterThan(30_000)
                .filteredOn(schedule -> !ending(schedule).equals(variant.expected(schedule)))
                .map(schedule -> variant + " " + schedule.faults() + " " + ending(schedule) + " expected "
                        + variant.expected(schedule))
                .isEmpty();
    }

    private static Ending ending(ExploredSchedule schedule) {
        return new Ending(
                schedule.end().outcome().toString(),
                schedule.end().direction().map(Object::toString).orElse(""),
                schedule.runsAt().toString(),
                schedule.end().health().toString(),
                schedule.afterRecover());
    }
}

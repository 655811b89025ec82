package lpm.sim.fault;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import lpm.sim.Article;
import lpm.sim.Migration;
import lpm.sim.MigrationOptions;
import lpm.sim.SimulatedEstate;
import org.junit.jupiter.api.Test;

class FaultsOnTheWayTest {

    private final FaultsOnTheWay way = new FaultsOnTheWay(Migration.begin(
            SimulatedEstate.of(Article.estate()), Article.request(), Article.mapping(), MigrationOptions.defaults()));

    @Test
    void drawsTheSameForTheSameSeed() {
        assertThat(way.drawn(FaultSchedule.none(), 3, 42)).isEqualTo(way.drawn(FaultSchedule.none(), 3, 42));
        assertThat(way.drawn(FaultSchedule.none(), 3, 42)).isNotEqualTo(way.drawn(FaultSchedule.none(), 3, 43));
    }

    @Test
    void whatIsDrawnStrikesAndLetsTheOthersStrike() {
        FaultSchedule given = new FaultSchedule(ImmutableList.of(
                InjectionPoint.parse("USER_STOP@freeze"), InjectionPoint.parse("OS_REFUSES@undo_lock")));

        for (int seed = 0; seed < 50; seed++) {
            FaultSchedule drawn = way.drawn(given, 2, seed);

            assertThat(drawn.points()).hasSize(4).startsWith(given.points().toArray(InjectionPoint[]::new));
            assertThat(way.neverStriking(drawn)).as("%s", drawn).isEmpty();
        }
    }

    @Test
    void aMomentThatDoesNotComeIsFound() {
        InjectionPoint late = InjectionPoint.parse("HMC_LOSS@acquire");

        assertThat(way.neverStriking(new FaultSchedule(ImmutableList.of(InjectionPoint.parse("USER_STOP@lock"), late))))
                .containsExactly(late);
    }
}

package lpm.sim.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import lpm.rules.MigrationMode;
import lpm.sim.Article;
import lpm.sim.Migration;
import lpm.sim.MigrationOptions;
import lpm.sim.MigrationStep;
import lpm.sim.SimulatedEstate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FaultsOfRestingTest {

    private static FaultsOnTheWay way(MigrationMode mode) {
        return new FaultsOnTheWay(Migration.begin(
                SimulatedEstate.of(Article.estate(mode)),
                Article.request().withMode(mode),
                Article.mapping(),
                MigrationOptions.defaults()));
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "SRC_MSP_CRASH",
                "DST_MSP_CRASH",
                "MSP_LINK_LOSS",
                "OS_REFUSES",
                "DIRTY_RATE_HIGH",
                "WAIT_BUDGET_SPENT"
            })
    void whatHitsCopyingHasAnEffectOnlyWhereMemoryIsCopied(Fault fault) {
        InjectionPoint point = new InjectionPoint(fault, MigrationStep.LOCK);
        InjectionPoint other = new InjectionPoint(Fault.HMC_LOSS, MigrationStep.LOCK);
        FaultSchedule both = new FaultSchedule(ImmutableList.of(point, other));

        assertThat(way(MigrationMode.INACTIVE).withoutEffect(both))
                .extracting(FaultsOnTheWay.Idle::point)
                .containsExactly(point);
        assertThat(way(MigrationMode.SUSPENDED).withoutEffect(both))
                .extracting(FaultsOnTheWay.Idle::point)
                .containsExactly(point);
        assertThat(way(MigrationMode.ACTIVE).withoutEffect(both)).isEmpty();
    }

    @Test
    void aPointWithoutAFaultIsReadAsAnUnknownFault() {
        assertThatThrownBy(() -> InjectionPoint.parse("@freeze")).hasMessageStartingWith("there is no fault ''");
    }
}

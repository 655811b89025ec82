package lpm.rules.npiv;

import static lpm.rules.Scenario.VIO1B;
import static org.assertj.core.api.Assertions.assertThat;

import lpm.fact.Fact;
import lpm.rules.Cost;
import lpm.rules.RuleCheck;
import org.junit.jupiter.api.Test;

class NpivNoCrossMapTest {

    private final RuleCheck check = NpivScenario.of(new NpivNoCrossMap());

    @Test
    void allowsAServerForEachSourceServer() {
        check.says("holds: vio1b", "holds: vio2b");
        assertThat(check.report().mapping().virtualFibreChannelMappings())
                .containsExactly("8/vio1b/1/30/fcs0", "9/vio2b/2/30/fcs0");
    }

    @Test
    void warnsWhereOneTakesOverBoth() {
        RuleCheck merged = check.attributes("virtual_fc_mappings=8//1//fcs0,9//1//fcs1");
        merged.refuses("vio1b takes over virtual Fibre Channel adapters of vio1a and vio2a;"
                        + " give each source server a destination server of its own")
                .offers("Leave virtual_fc_mappings to lpm", Cost.ON_LINE)
                .mended()
                .holds();
        assertThat(merged.report().mapping().rejections())
                .extracting(rejection -> rejection.destination().name() + " " + rejection.reason())
                .contains("vio2b the request asks for partition 1");
    }

    @Test
    void hasNoRemedyForADestinationWithOneServer() {
        check.keeping(VIO1B)
                .refuses("vio1b takes over virtual Fibre Channel adapters of vio1a and vio2a;"
                        + " give each source server a destination server of its own")
                .offersNothing();
    }

    @Test
    void waitsForWhoServesTheAdaptersThatOneServerTakesOver() {
        check.keeping(VIO1B)
                .partition(p -> p.withFibreChannelAdapters(p.fibreChannelAdapters()
                        .replacing(a -> a.slot().number() == 9, a -> a.withServer(Fact.unknown()))))
                .waitsFor("which source servers serve the adapters that vio1b takes over is unknown"
                        + " < lshwres -r virtualio --rsubtype fc --level lpar -m 9117-MMB*10ABCDE"
                        + " (the management console)");
    }

    @Test
    void needsToKnowOfNoSingleAdapterWhoServesIt() {
        check.keeping(VIO1B)
                .partition(p -> p.withFibreChannelAdapters(p.fibreChannelAdapters()
                        .minus(a -> a.slot().number() == 8)
                        .replacing(a -> true, a -> a.withServer(Fact.unknown()))))
                .says("holds: vio1b");
    }
}

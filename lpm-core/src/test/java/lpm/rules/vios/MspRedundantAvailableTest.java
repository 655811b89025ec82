package lpm.rules.vios;

import static lpm.rules.Scenario.VIO1B;
import static lpm.rules.Scenario.VIO2B;
import static org.assertj.core.api.Assertions.assertThat;

import lpm.fact.Fact;
import lpm.option.Demand;
import lpm.rules.Cost;
import lpm.rules.RuleCheck;
import lpm.rules.ServerEdits;
import lpm.rules.Severity;
import org.junit.jupiter.api.Test;

class MspRedundantAvailableTest {

    private final RuleCheck check =
            RuleCheck.of(new MspRedundantAvailable()).options(options -> options.withRedundantMovers(Demand.REQUIRED));

    @Test
    void allowsTwoMoversOnEachSide() {
        check.says("holds: 9117-MMB*10ABCDE", "holds: 9117-MMC*10FEDCB");
    }

    @Test
    void refusesASideWithOneMover() {
        RuleCheck one = check.server(VIO2B, ServerEdits.mover(Fact.known(false)));
        one.says(
                        "holds: 9117-MMB*10ABCDE",
                        "violated: beta (9117-MMC*10FEDCB) has one mover service partition that runs, but redundant movers need"
                                + " two on each side; make another Virtual I/O Server one")
                .offers(
                        "Make vio2b a mover service partition",
                        Cost.ON_LINE,
                        "On the management console: chsyscfg -m 9117-MMC*10FEDCB -r lpar -i \"name=vio2b,msp=1\"")
                .mended()
                .holds();
        assertThat(one.options(options -> options.withRedundantMovers(Demand.IF_POSSIBLE))
                        .findings())
                .allSatisfy(finding -> assertThat(finding.severity()).isEqualTo(Severity.WARNING));
    }

    @Test
    void makesTwoMoversAtOnceWhereASideHasNone() {
        check.server(VIO1B, ServerEdits.mover(Fact.known(false)))
                .server(VIO2B, ServerEdits.mover(Fact.known(false)))
                .says(
                        "holds: 9117-MMB*10ABCDE",
                        "violated: beta (9117-MMC*10FEDCB) has no mover service partition that runs, but redundant movers need"
                                + " two on each side; make another Virtual I/O Server one")
                .offers(
                        "Make vio1b a mover service partition; Make vio2b a mover service partition",
                        Cost.ON_LINE,
                        "On the management console: chsyscfg -m 9117-MMC*10FEDCB -r lpar -i \"name=vio1b,msp=1\"",
                        "On the management console: chsyscfg -m 9117-MMC*10FEDCB -r lpar -i \"name=vio2b,msp=1\"")
                .mended()
                .holds();
    }

    @Test
    void makesNoMoverOfAServerThatDoesNotRun() {
        check.singleVios()
                .server(VIO2B, ServerEdits.mover(Fact.known(false)))
                .server(VIO2B, ServerEdits.stopped())
                .says(
                        "holds: 9117-MMB*10ABCDE",
                        "violated: beta (9117-MMC*10FEDCB) has one mover service partition that runs, but redundant movers need"
                                + " two on each side; do without (--redundantmsps 0)")
                .offersNothing();
    }

    @Test
    void waitsForTheListOfServers() {
        check.server(VIO1B, ServerEdits.mover(Fact.unknown()))
                .says(
                        "holds: 9117-MMB*10ABCDE",
                        "undetermined: the virtual I/O servers of 9117-MMC*10FEDCB are unknown"
                                + " < lssyscfg -r lpar -m 9117-MMC*10FEDCB (the management console)");
    }

    @Test
    void doesNotApplyUnlessAskedFor() {
        RuleCheck.of(new MspRedundantAvailable()).says("not-applicable: partition 7");
    }
}

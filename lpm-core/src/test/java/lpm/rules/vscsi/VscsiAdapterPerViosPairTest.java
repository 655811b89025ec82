package lpm.rules.vscsi;

import static lpm.rules.Scenario.DATA;
import static lpm.rules.Scenario.ROOT;
import static lpm.rules.Scenario.VIO1A;
import static lpm.rules.Scenario.VIO1B;
import static lpm.rules.Scenario.VIO2A;
import static org.assertj.core.api.Assertions.assertThat;

import lpm.option.Demand;
import lpm.rules.RuleCheck;
import lpm.rules.ScenarioServers;
import lpm.rules.ServerEdits;
import lpm.rules.Severity;
import org.junit.jupiter.api.Test;

class VscsiAdapterPerViosPairTest {

    private static final String SHARED = "the adapters of vio1a go to vio1b, as adapters of vio2a do; map those of each"
            + " server to one of its own on beta (9117-MMC*10FEDCB) (virtual_scsi_mappings)";

    private final RuleCheck check = RuleCheck.of(new VscsiAdapterPerViosPair());

    @Test
    void allowsAServerForEachServer() {
        check.says("holds: vio1a", "holds: vio2a");
        check.singleVios().says("holds: vio1a");
    }

    @Test
    void refusesAdaptersOfTwoServersOnOneWhereNoLunHasTwoPaths() {
        RuleCheck one = singlePaths()
                .attributes("\"virtual_scsi_mappings=4/vio1b/,5/vio1b/\"")
                .options(o -> o.withRedundantVios(Demand.NOT_NEEDED));
        one.refuses(SHARED, SHARED.replace("of vio1a go", "of vio2a go").replace("of vio2a do", "of vio1a do"))
                .mended()
                .holds();
        assertThat(one.findings().get(0).severity()).isEqualTo(Severity.WARNING);
    }

    @Test
    void leavesOneServerForAllAndThePathsOfLunsToOtherRules() {
        check.keeping(VIO1B).isSilent();
        check.keeping(VIO1B)
                .options(o -> o.withRedundantVios(Demand.NOT_NEEDED))
                .isSilent();
    }

    @Test
    void refusesAWishForAServerThatTheDestinationDoesNotHave() {
        check.attributes("virtual_scsi_mappings=4/vio9b/")
                .says(
                        "violated: the request maps slot 4 to vio9b, which is no Virtual I/O Server of beta (9117-MMC*10FEDCB) that"
                                + " was captured; name another",
                        "holds: vio2a")
                .mended()
                .holds();
    }

    @Test
    void waitsForAServerThatMayExist() {
        check.attributes("virtual_scsi_mappings=4/vio9b/")
                .withServerListOpen()
                .says(
                        "undetermined: the request maps slot 4 to vio9b, which is no Virtual I/O Server of beta"
                                + " (9117-MMC*10FEDCB) that was captured < lssyscfg -r lpar -m 9117-MMC*10FEDCB (the management console)",
                        "holds: vio2a");
    }

    private RuleCheck singlePaths() {
        return check.server(VIO1A, ServerEdits.devices(ScenarioServers.device("shop_root", 1, "hdisk3")))
                .server(VIO2A, ServerEdits.devices(ScenarioServers.device("vtscsi1", 2, "hdisk4")))
                .server(VIO1A, ServerEdits.without(DATA))
                .server(VIO2A, ServerEdits.without(ROOT));
    }
}

package lpm.rules.vscsi;

import static lpm.model.storage.ReservePolicy.NO_RESERVE;
import static lpm.model.storage.ReservePolicy.PR_SHARED;
import static lpm.model.storage.ReservePolicy.SINGLE_PATH;
import static lpm.rules.Scenario.ROOT;
import static lpm.rules.Scenario.VIO1A;
import static lpm.rules.Scenario.VIO1B;
import static lpm.rules.Scenario.VIO2A;
import static lpm.rules.Scenario.VIO2B;
import static lpm.rules.ServerEdits.devices;
import static lpm.rules.ServerEdits.ofUnknownPolicy;
import static lpm.rules.ServerEdits.reserving;
import static lpm.rules.ServerEdits.unidentified;
import static lpm.rules.ServerEdits.without;

import lpm.rules.RuleCheck;
import lpm.rules.ScenarioServers;
import org.junit.jupiter.api.Test;

class VscsiDualViosNoReserveTest {

    private final RuleCheck check = RuleCheck.of(new VscsiDualViosNoReserve());

    @Test
    void allowsDisksWithoutReservation() {
        check.says(
                "holds: hdisk3 on vio1a",
                "holds: hdisk3 on vio2a",
                "holds: hdisk4 on vio1a",
                "holds: hdisk4 on vio2a",
                "holds: hdisk7 on vio1b",
                "holds: hdisk14 on vio2b",
                "holds: hdisk8 on vio1b",
                "holds: hdisk15 on vio2b");
    }

    @Test
    void refusesAReservationOnEitherSide() {
        RuleCheck both = check.server(VIO2A, reserving(ROOT, PR_SHARED)).server(VIO1B, reserving(ROOT, SINGLE_PATH));
        RuleCheck one = both.server(VIO2A, reserving(ROOT, NO_RESERVE))
                .says(
                        "holds: hdisk3 on vio1a",
                        "holds: hdisk3 on vio2a",
                        "holds: hdisk4 on vio1a",
                        "holds: hdisk4 on vio2a",
                        "violated: hdisk7 on vio1b (disk 00c7cd9e5f1b2a40) is single_path,"
                                + " but two Virtual I/O Servers serve it, so that it must be no_reserve",
                        "holds: hdisk14 on vio2b",
                        "holds: hdisk8 on vio1b",
                        "holds: hdisk15 on vio2b");

        PolicyChanges.pathByPath(both, "hdisk3", "vio2a", "shop_root").holds();
        PolicyChanges.onLine(one, "hdisk7", "vio1b", NO_RESERVE).holds();
    }

    @Test
    void waitsForThePolicyOfEachDiskThatIsKnown() {
        check.server(VIO1A, devices(ScenarioServers.device("shop_root", 1, "hdisk3")))
                .server(VIO2A, devices(ScenarioServers.device("shop_root", 1, "hdisk3")))
                .server(VIO1B, ofUnknownPolicy(ROOT))
                .says(
                        "holds: hdisk3 on vio1a",
                        "holds: hdisk3 on vio2a",
                        "undetermined: the reserve policy of hdisk7 on vio1b is unknown"
                                + " < lsdev -dev hdisk7 -attr reserve_policy (vio1b)",
                        "holds: hdisk14 on vio2b");
    }

    @Test
    void reportsADiskOnceThatTwoPathsLeadTo() {
        check.keeping(VIO1B)
                .server(VIO1B, reserving(ROOT, SINGLE_PATH))
                .says(
                        "holds: hdisk3 on vio1a",
                        "holds: hdisk3 on vio2a",
                        "holds: hdisk4 on vio1a",
                        "holds: hdisk4 on vio2a",
                        "violated: hdisk7 on vio1b (disk 00c7cd9e5f1b2a40) is single_path,"
                                + " but two Virtual I/O Servers serve it, so that it must be no_reserve",
                        "holds: hdisk8 on vio1b");
    }

    @Test
    void isSilentWithOneServer() {
        check.singleVios().server(VIO1A, reserving(ROOT, SINGLE_PATH)).isSilent();
    }

    @Test
    void leavesADiskThatIsNotThereToAnotherRule() {
        check.server(VIO2B, without(ROOT)).holds();
        check.server(VIO2B, unidentified(ROOT)).holds();
    }
}

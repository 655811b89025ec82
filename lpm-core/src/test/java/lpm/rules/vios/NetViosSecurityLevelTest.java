package lpm.rules.vios;

import static lpm.rules.Scenario.VIO1B;
import static lpm.rules.Scenario.VIO2B;

import lpm.fact.Fact;
import lpm.rules.Cost;
import lpm.rules.MigrationMode;
import lpm.rules.RuleCheck;
import org.junit.jupiter.api.Test;

class NetViosSecurityLevelTest {

    private final RuleCheck check = RuleCheck.of(new NetViosSecurityLevel());

    @Test
    void allowsServersThatLetMoversThrough() {
        check.says("holds: vio1a", "holds: vio1b");
    }

    @Test
    void allowsASideOfWhichOneDoes() {
        check.server(VIO1B, v -> v.withBlocksMoverTraffic(Fact.known(true))).says("holds: vio1a", "holds: vio1b");
    }

    @Test
    void refusesASideOfWhichNoneDoes() {
        blocked()
                .says(
                        "holds: vio1a",
                        "violated: network security of vio1b and vio2b keeps the traffic between movers out; lower its level, or set up a"
                                + " secure IP tunnel")
                .offers(
                        "Let the traffic between movers through vio1b",
                        Cost.ON_LINE,
                        "On vio1b: viosecure -view -nonint",
                        "On vio1b: viosecure -firewall view",
                        "On vio1b: viosecure -level medium -apply")
                .mended()
                .holds();
    }

    @Test
    void waitsForNoServerThatBlocksWhetherOrNotItIsAMover() {
        blocked()
                .server(VIO2B, v -> v.withMoverServicePartition(Fact.unknown()))
                .says(
                        "holds: vio1a",
                        "violated: network security of vio1b keeps the traffic between movers out; lower its level, or set up a"
                                + " secure IP tunnel");
    }

    @Test
    void asksAboutTheMoverOfWhichTheLevelIsUnknown() {
        check.server(VIO1B, v -> v.withBlocksMoverTraffic(Fact.known(true)))
                .server(VIO2B, v -> v.withBlocksMoverTraffic(Fact.unknown()))
                .says(
                        "holds: vio1a",
                        "undetermined: the network security of vio2b is unknown < assume: {subject: server vio2b of 9117-MMC*10FEDCB,"
                                + " attribute: blocks_mover_traffic} (whether the security level of vio2b keeps the traffic between"
                                + " movers out)");
    }

    @Test
    void saysThatOnlyTheMoveTells() {
        check.server(VIO1B, v -> v.withBlocksMoverTraffic(Fact.unknown()))
                .server(VIO2B, v -> v.withBlocksMoverTraffic(Fact.known(true)))
                .says(
                        "holds: vio1a",
                        "undetermined: the network security of vio1b is unknown < assume: {subject: server vio1b of 9117-MMC*10FEDCB,"
                                + " attribute: blocks_mover_traffic} (whether the security level of vio1b keeps the traffic between"
                                + " movers out)");
    }

    @Test
    void waitsForAServerThatMayBeAnotherMover() {
        check.server(VIO1B, v -> v.withBlocksMoverTraffic(Fact.known(true)))
                .server(VIO2B, v -> v.withMoverServicePartition(Fact.unknown()))
                .says(
                        "holds: vio1a",
                        "undetermined: network security of vio1b keeps the traffic between movers out, and whether vio2b is a mover that"
                                + " lets it through is unknown < lssyscfg -r lpar -m 9117-MMC*10FEDCB (the management console)");
        blocked()
                .withServerListOpen()
                .says(
                        "holds: vio1a",
                        "undetermined: network security of vio1b and vio2b keeps the traffic between movers out, and whether there is a"
                                + " mover that lets it through is unknown < lssyscfg -r lpar -m 9117-MMC*10FEDCB (the management"
                                + " console)");
    }

    @Test
    void isSilentWhereNoMoverIs() {
        check.server(VIO1B, v -> v.withMoverServicePartition(Fact.known(false)))
                .server(VIO2B, v -> v.withMoverServicePartition(Fact.known(false)))
                .says("holds: vio1a");
    }

    @Test
    void doesNotSpeakOfAModeWithoutMovers() {
        check.mode(MigrationMode.INACTIVE).says("not-applicable: partition 7");
    }

    private RuleCheck blocked() {
        return check.server(VIO1B, v -> v.withBlocksMoverTraffic(Fact.known(true)))
                .server(VIO2B, v -> v.withBlocksMoverTraffic(Fact.known(true)));
    }
}

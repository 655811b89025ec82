package lpm.rules.network;

import lpm.fact.Fact;
import lpm.rules.Cost;
import lpm.rules.MigrationMode;
import lpm.rules.RuleCheck;
import lpm.rules.Scenario;
import org.junit.jupiter.api.Test;

class NetSameLanTest {

    private final RuleCheck check = RuleCheck.of(new NetSameLan());

    @Test
    void allowsSystemsOnOneNetwork() {
        check.says("holds: 9117-MMC*10FEDCB");
    }

    @Test
    void refusesSystemsOnTwo() {
        check.system(Scenario.B, s -> s.withEthernetNetwork(Fact.known("laboratory")))
                .refuses(
                        "alpha (9117-MMB*10ABCDE) is on the Ethernet network campus, but beta (9117-MMC*10FEDCB) on laboratory; connect"
                                + " both to one")
                .offers("Connect the bridges of beta (9117-MMC*10FEDCB) to campus", Cost.ON_LINE)
                .mended()
                .holds();
    }

    @Test
    void saysThatOnlyTheMoveTells() {
        check.system(Scenario.B, s -> s.withEthernetNetwork(Fact.unknown()))
                .waitsFor(
                        "the Ethernet network of 9117-MMC*10FEDCB is unknown < assume: {subject: system 9117-MMC*10FEDCB, attribute:"
                                + " ethernet_network} (what the Ethernet network of 9117-MMC*10FEDCB is called)");
    }

    @Test
    void doesNotSpeakOfAnotherMode() {
        check.mode(MigrationMode.INACTIVE).says("not-applicable: partition 7");
    }
}

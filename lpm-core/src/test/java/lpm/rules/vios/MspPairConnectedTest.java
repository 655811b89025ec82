package lpm.rules.vios;

import static lpm.rules.Scenario.VIO1A;
import static lpm.rules.Scenario.VIO2A;

import java.util.List;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.rules.Cost;
import lpm.rules.RuleCheck;
import lpm.rules.ServerEdits;
import org.junit.jupiter.api.Test;

class MspPairConnectedTest {

    private final RuleCheck check = RuleCheck.of(new MspPairConnected());

    @Test
    void allowsOnePairThatIsConnected() {
        check.says("holds: vio1a");
        reaches(Listing.complete(List.of()), Listing.complete(List.of("vio2b"))).holds();
    }

    @Test
    void refusesMoversThatDoNotReachAnother() {
        reaches(Listing.complete(List.of("vio9b")), Listing.complete(List.of()))
                .refuses(
                        "vio1a or vio2a does not reach vio1b or vio2b over IP, as movers must; look for an address, a route or a"
                                + " firewall between them")
                .offers(
                        "Let vio1a reach vio1b",
                        Cost.ON_LINE,
                        "On vio1a: lstcpip -interfaces",
                        "On vio1a: lstcpip -routtable",
                        "On vio1a: ping <an address of vio1b>")
                .mended()
                .holds();
    }

    @Test
    void looksAtTheMoversThatTheRequestNames() {
        reaches(Listing.complete(List.of("vio1b")), Listing.complete(List.of("vio1b")))
                .attributes("source_msp_name=vio1a,dest_msp_id=2")
                .refuses(
                        "vio1a does not reach vio2b over IP, as movers must; look for an address, a route or a firewall between"
                                + " them");
    }

    @Test
    void asksAPerson() {
        reaches(Listing.unknown(), Listing.complete(List.of()))
                .waitsFor("whether vio1a reaches vio1b or vio2b over IP is unknown"
                        + " < assume: {subject: server vio1a of 9117-MMB*10ABCDE, attribute: reachable_movers}"
                        + " (which movers vio1a reaches over IP)");
    }

    @Test
    void asksAboutTheMoverOfWhichItIsUnknown() {
        reaches(Listing.complete(List.of()), Listing.unknown())
                .waitsFor("whether vio2a reaches vio1b or vio2b over IP is unknown"
                        + " < assume: {subject: server vio2a of 9117-MMB*10ABCDE, attribute: reachable_movers}"
                        + " (which movers vio2a reaches over IP)");
    }

    @Test
    void isSilentWithoutAMover() {
        check.server(VIO1A, ServerEdits.mover(Fact.known(false)))
                .server(VIO2A, ServerEdits.mover(Fact.known(false)))
                .isSilent();
    }

    private RuleCheck reaches(Listing<String> first, Listing<String> second) {
        return check.server(VIO1A, v -> v.withReachableMovers(first)).server(VIO2A, v -> v.withReachableMovers(second));
    }
}

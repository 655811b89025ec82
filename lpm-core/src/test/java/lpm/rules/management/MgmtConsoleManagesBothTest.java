package lpm.rules.management;

import static lpm.rules.Scenario.A;
import static lpm.rules.Scenario.B;

import java.util.List;
import lpm.fact.Coverage;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.ManagementConsole;
import lpm.rules.Cost;
import lpm.rules.RuleCheck;
import org.junit.jupiter.api.Test;

class MgmtConsoleManagesBothTest {

    private final RuleCheck oneConsole = RuleCheck.of(new MgmtConsoleManagesBoth());
    private final RuleCheck twoConsoles = oneConsole.system(B, s -> s.withManagementConsole(Fact.known("hmc2")));

    @Test
    void allowsSystemsOfOneConsole() {
        oneConsole.holds();
    }

    @Test
    void allowsTwoConsolesOfWhichTheFirstReachesTheSecond() {
        twoConsoles.console(hmc1(Listing.complete(List.of("hmc3", "hmc2")))).holds();
    }

    @Test
    void refusesTwoConsolesThatDoNotReachEachOther() {
        twoConsoles
                .console(hmc1(Listing.complete(List.of())))
                .refuses("alpha (9117-MMB*10ABCDE) is managed by hmc1, but beta (9117-MMC*10FEDCB) by hmc2,"
                        + " and hmc1 does not reach hmc2; exchange their keys (mkauthkeys)")
                .offers("Let hmc1 talk to hmc2", Cost.ON_LINE, "On hmc1: mkauthkeys --ip hmc2 -u <user>")
                .mended()
                .holds();
    }

    @Test
    void asksWhetherConsolesReachEachOtherWhileNobodyHasSaid() {
        String question = "the reachable consoles of hmc1 are unknown"
                + " < assume: {subject: console hmc1, attribute: reachable_consoles} (whether hmc1 can talk to hmc2)";
        twoConsoles.waitsFor(question);
        twoConsoles.console(hmc1(Listing.of(List.of("hmc3"), Coverage.open()))).waitsFor(question);
    }

    @Test
    void waitsForTheConsoleOfEachSystem() {
        String ofAlpha = "the management console of 9117-MMB*10ABCDE is unknown"
                + " < lssyscfg -r sys -m 9117-MMB*10ABCDE (the management console)";
        String ofBeta = "the management console of 9117-MMC*10FEDCB is unknown"
                + " < lssyscfg -r sys -m 9117-MMC*10FEDCB (the management console)";
        RuleCheck unknownSource = oneConsole.system(A, s -> s.withManagementConsole(Fact.unknown()));
        unknownSource.waitsFor(ofAlpha);
        unknownSource.system(B, s -> s.withManagementConsole(Fact.unknown())).waitsFor(ofAlpha, ofBeta);
    }

    @Test
    void waitsForTheSystemOfTheDestinationServers() {
        oneConsole
                .toUnknownSystem()
                .waitsFor("the management console of the system of vio1b and vio2b is unknown"
                        + " < lssyscfg -r sys -m SYSTEM (the system of vio1b and vio2b)");
    }

    private static ManagementConsole.Builder hmc1(Listing<String> reachable) {
        ManagementConsole.Builder builder = ManagementConsole.builder();
        builder.name("hmc1").reachableConsoles(reachable);
        return builder;
    }
}

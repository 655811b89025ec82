package lpm.rules.management;

import lpm.fact.Fact;
import lpm.model.ConsoleKind;
import lpm.model.ManagementConsole;
import lpm.model.id.Release;
import lpm.rules.Cost;
import lpm.rules.RuleCheck;
import org.junit.jupiter.api.Test;

class MgmtHmcReleaseIbmiTest {

    private final RuleCheck check = RuleCheck.of(new MgmtHmcReleaseIbmi());

    @Test
    void allowsReleaseSevenDotSevenDotFiveAndLater() {
        check.holds();
    }

    @Test
    void refusesAnEarlierRelease() {
        check.console(hmc("7.7.4"))
                .refuses(
                        "Hardware Management Console hmc1 is at release 7.7.4, but IBM i moves only from release 7.7.5 on;"
                                + " update it")
                .offers("Update Hardware Management Console hmc1 to release 7.7.5 or later", Cost.ON_LINE)
                .mended()
                .holds();
    }

    @Test
    void saysNothingOfAFlexSystemManager() {
        check.console(hmc("1.1").kind(Fact.known(ConsoleKind.FSM))).says("not-applicable: hmc1");
    }

    @Test
    void waitsForTheRelease() {
        check.console(ManagementConsole.builder().name("hmc1").kind(Fact.known(ConsoleKind.HMC)))
                .waitsFor("the release of hmc1 is unknown < lshmc -V (the management console)");
    }

    private static ManagementConsole.Builder hmc(String release) {
        ManagementConsole.Builder console = ManagementConsole.builder();
        console.name("hmc1").kind(Fact.known(ConsoleKind.HMC)).release(Fact.known(new Release(release)));
        return console;
    }
}

package lpm.rules.management;

import static lpm.rules.Scenario.A;
import static lpm.rules.Scenario.B;

import lpm.fact.Fact;
import lpm.model.ConsoleKind;
import lpm.model.ManagementConsole;
import lpm.model.id.Release;
import lpm.rules.Cost;
import lpm.rules.RuleCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MgmtFsmReleaseTest {

    private final RuleCheck underHmc = RuleCheck.of(new MgmtFsmRelease());
    private final RuleCheck underFsm = underHmc.system(A, s -> s.withManagementConsole(Fact.known("fsm1")))
            .system(B, s -> s.withManagementConsole(Fact.known("fsm1")));

    @ParameterizedTest
    @ValueSource(strings = {"1.2", "1.2.0.1", "1.10", "2.1"})
    void allowsReleaseOneDotTwoAndLater(String release) {
        underFsm.console(fsm(release)).holds();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.9", "1"})
    void refusesAnEarlierRelease(String release) {
        underFsm.console(fsm(release))
                .refuses("Flex System Manager fsm1 is at release " + release
                        + ", but IBM i moves only from release 1.2 on; update it")
                .offers("Update Flex System Manager fsm1 to release 1.2 or later", Cost.ON_LINE)
                .mended()
                .holds();
    }

    @Test
    void saysNothingOfAHardwareManagementConsole() {
        underHmc.says("not-applicable: hmc1");
    }

    @Test
    void looksAtBothConsoles() {
        underHmc.system(B, s -> s.withManagementConsole(Fact.known("fsm1")))
                .console(fsm("1.2"))
                .says("not-applicable: hmc1", "holds: fsm1");
    }

    @Test
    void waitsForTheReleaseOfAFlexSystemManager() {
        underFsm.console(console("fsm1").kind(Fact.known(ConsoleKind.FSM)))
                .waitsFor("the release of fsm1 is unknown < smcli lsconfig (the Flex System Manager)");
    }

    @Test
    void takesAConsoleOfUnknownKindForNeither() {
        String kind = "the kind of fsm1 is unknown < smcli lsconfig (the Flex System Manager)";
        underFsm.waitsFor(kind);
        underFsm.console(console("fsm1").release(Fact.known(new Release("1.3"))))
                .waitsFor(kind);
    }

    @Test
    void waitsForTheConsoleOfEachSystem() {
        underHmc.system(A, s -> s.withManagementConsole(Fact.unknown()))
                .toUnknownSystem()
                .waitsFor(
                        "the management console of 9117-MMB*10ABCDE is unknown"
                                + " < lssyscfg -r sys -m 9117-MMB*10ABCDE (the management console)",
                        "the management console of the system of vio1b and vio2b is unknown"
                                + " < lssyscfg -r sys -m SYSTEM (the system of vio1b and vio2b)");
    }

    private static ManagementConsole.Builder fsm(String release) {
        return console("fsm1").kind(Fact.known(ConsoleKind.FSM)).release(Fact.known(new Release(release)));
    }

    private static ManagementConsole.Builder console(String name) {
        ManagementConsole.Builder builder = ManagementConsole.builder();
        builder.name(name);
        return builder;
    }
}

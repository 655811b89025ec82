package lpm.rules.server;

import static lpm.rules.Scenario.A;
import static lpm.rules.Scenario.B;

import lpm.fact.Fact;
import lpm.model.ManagedSystemState;
import lpm.rules.Cost;
import lpm.rules.RuleCheck;
import org.junit.jupiter.api.Test;

class ServerStateOperatingTest {

    private final RuleCheck check = RuleCheck.of(new ServerStateOperating());

    @Test
    void allowsTwoOperatingSystems() {
        check.says("holds: 9117-MMB*10ABCDE", "holds: 9117-MMC*10FEDCB");
    }

    @Test
    void refusesADestinationThatIsOff() {
        check.system(B, s -> s.withState(Fact.known(ManagedSystemState.POWER_OFF)))
                .says(
                        "holds: 9117-MMB*10ABCDE",
                        "violated: beta (9117-MMC*10FEDCB) is Power Off, but must be Operating; power it on")
                .offers(
                        "Power beta (9117-MMC*10FEDCB) on",
                        Cost.ON_LINE,
                        "On the management console: chsysstate -m 9117-MMC*10FEDCB -r sys -o on")
                .mended()
                .holds();
    }

    @Test
    void leavesAnyOtherStateToAPerson() {
        check.system(A, s -> s.withState(Fact.known(new ManagedSystemState("Recovery"))))
                .says(
                        "violated: alpha (9117-MMB*10ABCDE) is Recovery, but must be Operating;"
                                + " bring it back, or choose another system",
                        "holds: 9117-MMC*10FEDCB")
                .offers(
                        "Bring alpha (9117-MMB*10ABCDE) back to Operating, and reconnect it to its console if need be",
                        Cost.ON_LINE)
                .mended()
                .holds();
    }

    @Test
    void waitsForTheStateOfEachSystem() {
        check.system(A, s -> s.withState(Fact.unknown()))
                .toUnknownSystem()
                .waitsFor(
                        "the state of 9117-MMB*10ABCDE is unknown"
                                + " < lssyscfg -r sys -m 9117-MMB*10ABCDE (the management console)",
                        "the state of the system of vio1b and vio2b is unknown"
                                + " < lssyscfg -r sys -m SYSTEM (the system of vio1b and vio2b)");
    }
}

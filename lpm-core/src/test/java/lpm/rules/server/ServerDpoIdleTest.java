package lpm.rules.server;

import static lpm.rules.Scenario.B;

import lpm.fact.Fact;
import lpm.rules.Cost;
import lpm.rules.RuleCheck;
import org.junit.jupiter.api.Test;

class ServerDpoIdleTest {

    private final RuleCheck check = RuleCheck.of(new ServerDpoIdle());

    @Test
    void allowsADestinationThatDoesNothingSpecial() {
        check.says("holds: 9117-MMC*10FEDCB");
    }

    @Test
    void refusesADestinationThatIsBeingOptimized() {
        check.system(B, s -> s.withDetailedState(Fact.known("Optimizing Memory")))
                .refuses("the Dynamic Platform Optimizer runs on beta (9117-MMC*10FEDCB) (Optimizing Memory);"
                        + " wait until it is done, or stop it")
                .offers(
                        "Wait until the Dynamic Platform Optimizer is done on beta (9117-MMC*10FEDCB), or stop it",
                        Cost.ON_LINE,
                        "On the management console: optmem -m 9117-MMC*10FEDCB -o stop")
                .mended()
                .holds();
    }

    @Test
    void waitsForTheDetailedState() {
        check.system(B, s -> s.withDetailedState(Fact.unknown()))
                .waitsFor(
                        "the detailed state of 9117-MMC*10FEDCB is unknown < lssyscfg -r sys -m 9117-MMC*10FEDCB (the management console)");
    }
}

package lpm.rules.vios;

import static lpm.rules.Scenario.VIO1A;
import static lpm.rules.Scenario.VIO2B;

import lpm.fact.Fact;
import lpm.model.PartitionState;
import lpm.rules.Cost;
import lpm.rules.RuleCheck;
import org.junit.jupiter.api.Test;

class ViosRmcActiveTest {

    private final RuleCheck check = RuleCheck.of(new ViosRmcActive());

    @Test
    void allowsServersThatTheConsoleReaches() {
        check.says("holds: vio1a", "holds: vio2a", "holds: vio1b", "holds: vio2b");
    }

    @Test
    void refusesAServerThatTheConsoleDoesNotReach() {
        check.server(VIO2B, v -> v.withRmcActive(Fact.known(false)))
                .says(
                        "holds: vio1a",
                        "holds: vio2a",
                        "holds: vio1b",
                        "violated: the management console has no RMC connection to vio2b, and cannot have its adapters changed;"
                                + " restart RMC on it, and see whether TCP and UDP port 657 are open between the two")
                .offers(
                        "Restart RMC on vio2b",
                        Cost.ON_LINE,
                        "On vio2b: oem_setup_env",
                        "On vio2b: /usr/sbin/rsct/bin/rmcctrl -z",
                        "On vio2b: /usr/sbin/rsct/bin/rmcctrl -A",
                        "On vio2b: /usr/sbin/rsct/bin/rmcctrl -p")
                .mended()
                .holds();
    }

    @Test
    void waitsForTheConsole() {
        check.server(VIO1A, v -> v.withRmcActive(Fact.unknown()))
                .says(
                        "undetermined: the RMC connection of vio1a is unknown"
                                + " < lssyscfg -r lpar -m 9117-MMB*10ABCDE (the management console)",
                        "holds: vio2a",
                        "holds: vio1b",
                        "holds: vio2b");
    }

    @Test
    void leavesAServerThatIsOffToAnotherRule() {
        check.server(VIO1A, v -> v.withRmcActive(Fact.known(false)).withState(Fact.known(PartitionState.NOT_ACTIVATED)))
                .says("holds: vio2a", "holds: vio1b", "holds: vio2b");
    }

    @Test
    void asksNoServerThatDoesNotServeThePartition() {
        check.singleVios()
                .server(VIO2B, v -> v.withRmcActive(Fact.known(false)))
                .says("holds: vio1a", "holds: vio1b");
    }
}

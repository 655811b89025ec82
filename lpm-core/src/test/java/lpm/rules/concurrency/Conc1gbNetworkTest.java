package lpm.rules.concurrency;

import static lpm.rules.Scenario.B;

import lpm.fact.Fact;
import lpm.rules.MigrationMode;
import lpm.rules.RuleCheck;
import org.junit.jupiter.api.Test;

class Conc1gbNetworkTest {

    private final RuleCheck check = RuleCheck.of(new Conc1gbNetwork());

    @Test
    void allowsFourOverAnyNetwork() {
        check.system(B, s -> s.withActiveMigrations(Fact.known(3))).holds();
    }

    @Test
    void allowsMoreOverAFasterNetwork() {
        running(10).says("holds: 9117-MMB*10ABCDE", "holds: 9117-MMC*10FEDCB");
    }

    @Test
    void warnsOfMoreOverOneGigabit() {
        running(1)
                .says(
                        "holds: 9117-MMB*10ABCDE",
                        "violated: beta (9117-MMC*10FEDCB) takes part in 4 active migrations, and a network of 1 Gb carries no"
                                + " more than 4; wait until one has ended")
                .mended()
                .holds();
    }

    @Test
    void asksForTheSpeed() {
        check.system(B, s -> s.withActiveMigrations(Fact.known(4)))
                .says(
                        "holds: 9117-MMB*10ABCDE",
                        "undetermined: the mover network gigabits of 9117-MMC*10FEDCB are unknown < assume: {subject: system"
                                + " 9117-MMC*10FEDCB, attribute: mover_network_gigabits} (the speed of the network of the movers"
                                + " of beta (9117-MMC*10FEDCB))");
    }

    @Test
    void waitsForTheCounter() {
        check.system(B, s -> s.withActiveMigrations(Fact.unknown()))
                .says(
                        "holds: 9117-MMB*10ABCDE",
                        "undetermined: the active migrations of 9117-MMC*10FEDCB are unknown"
                                + " < lslparmigr -r sys -m 9117-MMC*10FEDCB (the management console)");
    }

    @Test
    void isNotAskedOfAnInactiveMigration() {
        check.mode(MigrationMode.INACTIVE).says("not-applicable: partition 7");
    }

    private RuleCheck running(int gigabits) {
        return check.system(
                B, s -> s.withActiveMigrations(Fact.known(4)).withMoverNetworkGigabits(Fact.known(gigabits)));
    }
}

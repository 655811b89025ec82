package lpm.rules.concurrency;

import static lpm.rules.Scenario.B;
import static lpm.rules.Scenario.VIO1B;
import static lpm.rules.Scenario.VIO2B;

import lpm.fact.Fact;
import lpm.rules.MigrationMode;
import lpm.rules.RuleCheck;
import org.junit.jupiter.api.Test;

class ConcPerMspTest {

    private final RuleCheck check = RuleCheck.of(new ConcPerMsp());

    @Test
    void allowsSystemsThatMoveNothing() {
        check.says("holds: 9117-MMB*10ABCDE", "holds: 9117-MMC*10FEDCB");
    }

    @Test
    void allowsAnotherWhileTheMoversAreConfiguredForMore() {
        running(9).says("holds: 9117-MMB*10ABCDE", "holds: 9117-MMC*10FEDCB");
    }

    @Test
    void refusesWhenAllMoversAreFull() {
        running(16)
                .says(
                        "holds: 9117-MMB*10ABCDE",
                        "violated: beta (9117-MMC*10FEDCB) takes part in 16 active migrations, and its mover service"
                                + " partitions are configured for 16; wait until one has ended")
                .mended()
                .holds();
    }

    @Test
    void waitsForWhatAMoverIsConfiguredFor() {
        running(9)
                .server(VIO2B, v -> v.withConcurrentMigrations(Fact.unknown()))
                .says(
                        "holds: 9117-MMB*10ABCDE",
                        "undetermined: the concurrent migrations of vio2b are unknown"
                                + " < lsdev -dev vioslpm0 -attr cfg_msp_lpm_ops (vio2b)");
    }

    @Test
    void asksTheMoverThatTheRequestNames() {
        running(9)
                .attributes("dest_msp_name=vio1b")
                .says(
                        "holds: 9117-MMB*10ABCDE",
                        "undetermined: whether the mover service partition of beta (9117-MMC*10FEDCB) takes part in all of"
                                + " the 9 active migrations in progress is unknown"
                                + " < lslparmigr -r lpar -m 9117-MMC*10FEDCB (the management console)");
        running(7).attributes("dest_msp_name=vio1b").holds();
    }

    @Test
    void leavesSystemsWithoutMoversToOtherRules() {
        running(9)
                .server(VIO1B, v -> v.withMoverServicePartition(Fact.known(false)))
                .server(VIO2B, v -> v.withMoverServicePartition(Fact.known(false)))
                .says("holds: 9117-MMB*10ABCDE");
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

    private RuleCheck running(int migrations) {
        return check.system(B, s -> s.withActiveMigrations(Fact.known(migrations)))
                .server(VIO1B, v -> v.withConcurrentMigrations(Fact.known(8)))
                .server(VIO2B, v -> v.withConcurrentMigrations(Fact.known(8)));
    }
}

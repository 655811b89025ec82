package lpm.rules.concurrency;

import static lpm.rules.Scenario.B;
import static lpm.rules.Scenario.VIO2B;

import lpm.fact.Fact;
import lpm.rules.MigrationMode;
import lpm.rules.RuleCheck;
import org.junit.jupiter.api.Test;

class ConcMoreThan8NeedsTwoViosPairsTest {

    private final RuleCheck check = RuleCheck.of(new ConcMoreThan8NeedsTwoViosPairs());

    @Test
    void allowsEightThroughOneMover() {
        running(7)
                .server(VIO2B, v -> v.withMoverServicePartition(Fact.known(false)))
                .holds();
    }

    @Test
    void allowsMoreThroughTwo() {
        running(12).says("holds: 9117-MMB*10ABCDE", "holds: 9117-MMC*10FEDCB");
    }

    @Test
    void refusesMoreThroughOne() {
        running(8)
                .server(VIO2B, v -> v.withMoverServicePartition(Fact.known(false)))
                .says(
                        "holds: 9117-MMB*10ABCDE",
                        "violated: beta (9117-MMC*10FEDCB) takes part in 8 active migrations, and more than 8 take a second"
                                + " mover service partition; wait until one has ended, or make another Virtual I/O Server a mover")
                .mended()
                .holds();
    }

    @Test
    void waitsForTheMovers() {
        running(8)
                .server(VIO2B, v -> v.withMoverServicePartition(Fact.unknown()))
                .says(
                        "holds: 9117-MMB*10ABCDE",
                        "undetermined: the virtual I/O servers of 9117-MMC*10FEDCB are unknown"
                                + " < lssyscfg -r lpar -m 9117-MMC*10FEDCB (the management console)");
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
        return check.system(B, s -> s.withActiveMigrations(Fact.known(migrations)));
    }
}

package lpm.rules.concurrency;

import static lpm.rules.Scenario.A;
import static lpm.rules.Scenario.B;

import lpm.fact.Fact;
import lpm.rules.Cost;
import lpm.rules.MigrationMode;
import lpm.rules.RuleCheck;
import org.junit.jupiter.api.Test;

class ConcSystemInactiveTest {

    private final RuleCheck check = RuleCheck.of(new ConcSystemInactive());

    @Test
    void allowsSystemsWithRoom() {
        check.mode(MigrationMode.INACTIVE).says("holds: 9117-MMB*10ABCDE", "holds: 9117-MMC*10FEDCB");
    }

    @Test
    void refusesASystemThatTakesPartInAllItSupports() {
        check.mode(MigrationMode.INACTIVE)
                .system(B, s -> s.withInactiveMigrations(Fact.known(16)))
                .says(
                        "holds: 9117-MMB*10ABCDE",
                        "violated: beta (9117-MMC*10FEDCB) takes part in 16 of the 16 inactive migrations that it supports at"
                                + " a time; wait until one has ended")
                .offers(
                        "Wait until no more than 15 inactive migrations of beta (9117-MMC*10FEDCB) are in progress",
                        Cost.ON_LINE,
                        "On the management console: lslparmigr -r lpar -m 9117-MMC*10FEDCB")
                .mended()
                .holds();
    }

    @Test
    void refusesASystemThatSupportsNone() {
        check.mode(MigrationMode.INACTIVE)
                .system(A, s -> s.withSupportedInactiveMigrations(Fact.known(0)))
                .says(
                        "violated: alpha (9117-MMB*10ABCDE) supports no inactive migrations at all; choose another system",
                        "holds: 9117-MMC*10FEDCB")
                .offersNothing();
    }

    @Test
    void waitsForTheCounters() {
        check.mode(MigrationMode.INACTIVE)
                .system(B, s -> s.withInactiveMigrations(Fact.unknown()))
                .says(
                        "holds: 9117-MMB*10ABCDE",
                        "undetermined: the inactive migrations of 9117-MMC*10FEDCB are unknown"
                                + " < lslparmigr -r sys -m 9117-MMC*10FEDCB (the management console)");
    }

    @Test
    void isNotAskedOfAnActiveMigration() {
        check.says("not-applicable: partition 7");
    }
}

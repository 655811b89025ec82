package lpm.rules.partition;

import lpm.option.Demand;
import lpm.rules.Cost;
import lpm.rules.MigrationMode;
import lpm.rules.RuleCheck;
import org.junit.jupiter.api.Test;

class LparHmcIDiskProtectionTest {

    private final RuleCheck check = RuleCheck.of(new LparHmcIDiskProtection());

    @Test
    void doesNotSpeakOfAMoveWithoutTheOption() {
        check.says("not-applicable: partition 7");
    }

    @Test
    void warnsOfTheOption() {
        check.options(o -> o.withProtectStorage(Demand.REQUIRED))
                .refuses(
                        "--protectstorage 1 is given, but what it does to the disks of shop (partition 7) is not publicly"
                                + " known; move without it")
                .offers("Move shop (partition 7) without --protectstorage", Cost.ON_LINE)
                .mended()
                .says("not-applicable: partition 7");
    }

    @Test
    void doesNotSpeakOfASuspendedMigration() {
        check.mode(MigrationMode.SUSPENDED).says("not-applicable: partition 7");
    }
}

package lpm.rules.partition;

import lpm.fact.Fact;
import lpm.model.MigrationState;
import lpm.rules.Cost;
import lpm.rules.RuleCheck;
import org.junit.jupiter.api.Test;

class LparMigrationStateIdleTest {

    private final RuleCheck check = RuleCheck.of(new LparMigrationStateIdle());

    @Test
    void allowsAPartitionThatNoMigrationHolds() {
        check.holds();
    }

    @Test
    void refusesAPartitionThatAFailedMigrationHolds() {
        check.partition(p -> p.withMigrationState(Fact.known(MigrationState.MIGRATION_FAILED)))
                .refuses("the migration state of shop (partition 7) is Migration Failed, but must be Not Migrating;"
                        + " wait for that migration to end, or recover it")
                .offers(
                        "Recover shop (partition 7) from the earlier migration",
                        Cost.ON_LINE,
                        "On the management console: migrlpar -o r -m 9117-MMB*10ABCDE --id 7")
                .mended()
                .holds();
    }

    @Test
    void waitsForTheMigrationState() {
        check.partition(p -> p.withMigrationState(Fact.unknown()))
                .waitsFor("the migration state of partition 7 is unknown"
                        + " < lslparmigr -r lpar -m 9117-MMB*10ABCDE (the management console)");
    }
}

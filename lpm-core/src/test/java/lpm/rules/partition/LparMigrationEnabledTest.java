package lpm.rules.partition;

import lpm.fact.Fact;
import lpm.rules.Cost;
import lpm.rules.RuleCheck;
import org.junit.jupiter.api.Test;

class LparMigrationEnabledTest {

    private final RuleCheck check = RuleCheck.of(new LparMigrationEnabled());

    @Test
    void allowsAPartitionThatMayMove() {
        check.holds();
    }

    @Test
    void refusesOneThatItsOwnerForbidsToMove() {
        check.partition(p -> p.withMigrationDisabled(Fact.known(true)))
                .refuses(
                        "shop (partition 7) is forbidden to move: migration_disabled is 1; ask its owner, for a licence may bind it, and allow it")
                .offers(
                        "Allow shop (partition 7) to move",
                        Cost.ON_LINE,
                        "On the management console: chsyscfg -m 9117-MMB*10ABCDE -r lpar -i \"lpar_id=7,migration_disabled=0\"")
                .mended()
                .holds();
    }

    @Test
    void waitsForTheFact() {
        check.partition(p -> p.withMigrationDisabled(Fact.unknown()))
                .waitsFor(
                        "the permission to move of partition 7 is unknown < lssyscfg -r lpar -m 9117-MMB*10ABCDE (the management console)");
    }
}

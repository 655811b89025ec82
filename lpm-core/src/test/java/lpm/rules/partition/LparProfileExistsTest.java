package lpm.rules.partition;

import lpm.fact.Fact;
import lpm.rules.Cost;
import lpm.rules.MigrationMode;
import lpm.rules.RuleCheck;
import org.junit.jupiter.api.Test;

class LparProfileExistsTest {

    private final RuleCheck check = RuleCheck.of(new LparProfileExists()).mode(MigrationMode.INACTIVE);

    @Test
    void allowsAPartitionThatWasActivated() {
        check.holds();
    }

    @Test
    void refusesOneThatNeverWas() {
        check.partition(p -> p.withEverActivated(Fact.known(false)))
                .refuses(
                        "shop (partition 7) was never activated, and has no last activated profile to move; activate it once")
                .offers(
                        "Activate shop (partition 7) once, and shut it down",
                        Cost.PARTITION_RESTART,
                        "On the management console: chsysstate -m 9117-MMB*10ABCDE -r lpar -o on --id 7 -f <profile>",
                        "On the management console: chsysstate -m 9117-MMB*10ABCDE -r lpar -o osshutdown --id 7")
                .mended()
                .holds();
    }

    @Test
    void waitsForTheFact() {
        check.partition(p -> p.withEverActivated(Fact.unknown()))
                .waitsFor(
                        "the first activation of partition 7 is unknown < lssyscfg -r lpar -m 9117-MMB*10ABCDE (the management console)");
    }

    @Test
    void doesNotSpeakOfAnotherMode() {
        check.mode(MigrationMode.ACTIVE).says("not-applicable: partition 7");
    }
}

package lpm.rules.partition;

import java.util.Optional;
import lpm.fact.Fact;
import lpm.model.id.PartitionId;
import lpm.rules.Cost;
import lpm.rules.MigrationMode;
import lpm.rules.RuleCheck;
import lpm.rules.Scenario;
import org.junit.jupiter.api.Test;

class LparNoServicePartitionTest {

    private final RuleCheck check = RuleCheck.of(new LparNoServicePartition());

    @Test
    void allowsAnyPartitionOfASystemWithoutServicePartitionAndAnyOther() {
        check.holds();
        check.system(Scenario.A, s -> s.withServicePartition(Fact.known(Optional.of(new PartitionId(3)))))
                .holds();
    }

    @Test
    void warnsOfTheServicePartition() {
        check.system(Scenario.A, s -> s.withServicePartition(Fact.known(Optional.of(new PartitionId(7)))))
                .refuses(
                        "shop (partition 7) is the service partition of alpha (9117-MMB*10ABCDE); let another one be it,"
                                + " or none")
                .offers(
                        "Let alpha (9117-MMB*10ABCDE) have no service partition",
                        Cost.ON_LINE,
                        "On the management console: chsyscfg -m 9117-MMB*10ABCDE -r sys -i \"service_lpar_id=none\"")
                .mended()
                .holds();
    }

    @Test
    void waitsForTheSystem() {
        check.system(Scenario.A, s -> s.withServicePartition(Fact.unknown()))
                .waitsFor("the service partition of 9117-MMB*10ABCDE is unknown"
                        + " < lssyscfg -r sys -m 9117-MMB*10ABCDE (the management console)");
    }

    @Test
    void doesNotSpeakOfASuspendedMigration() {
        check.mode(MigrationMode.SUSPENDED).says("not-applicable: partition 7");
    }
}

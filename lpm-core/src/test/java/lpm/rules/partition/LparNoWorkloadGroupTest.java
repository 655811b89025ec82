package lpm.rules.partition;

import java.util.Optional;
import lpm.fact.Fact;
import lpm.model.OperatingEnvironment;
import lpm.rules.Cost;
import lpm.rules.MigrationMode;
import lpm.rules.RuleCheck;
import org.junit.jupiter.api.Test;

class LparNoWorkloadGroupTest {

    private final RuleCheck ibmI = RuleCheck.of(new LparNoWorkloadGroup());
    private final RuleCheck check = ibmI.partition(
            p -> p.withEnvironment(Fact.known(OperatingEnvironment.AIX_LINUX)).withRmcActive(Fact.known(true)));

    @Test
    void allowsAPartitionInNoGroup() {
        check.holds();
    }

    @Test
    void warnsOfOneInAGroup() {
        check.partition(p -> p.withWorkloadGroup(Fact.known(Optional.of(2))))
                .refuses(
                        "shop (partition 7) is in a partition workload group, which stays behind; take it out, and put it into one of the destination after the move")
                .offers(
                        "Take shop (partition 7) out of its workload group",
                        Cost.ON_LINE,
                        "On the management console: chsyscfg -m 9117-MMB*10ABCDE -r lpar -i \"lpar_id=7,work_group_id=none\"")
                .mended()
                .holds();
    }

    @Test
    void waitsForTheFact() {
        check.partition(p -> p.withWorkloadGroup(Fact.unknown()))
                .waitsFor(
                        "the workload group of partition 7 is unknown < lssyscfg -r lpar -m 9117-MMB*10ABCDE (the management console)");
    }

    @Test
    void doesNotSpeakOfIbmI() {
        ibmI.says("not-applicable: partition 7");
    }

    @Test
    void doesNotSpeakOfAnotherMode() {
        check.mode(MigrationMode.SUSPENDED).says("not-applicable: partition 7");
    }
}

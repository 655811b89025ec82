package lpm.rules.partition;

import lpm.fact.Fact;
import lpm.model.OperatingEnvironment;
import lpm.rules.Cost;
import lpm.rules.RuleCheck;
import org.junit.jupiter.api.Test;

class LparTypeSupportedTest {

    private final RuleCheck ibmI = RuleCheck.of(new LparTypeSupported());
    private final RuleCheck check = ibmI.partition(p -> p.withEnvironment(Fact.known(OperatingEnvironment.AIX_LINUX)));

    @Test
    void allowsAPartitionThatManagesNothing() {
        check.holds();
    }

    @Test
    void refusesTheOneThatManagesItsSystem() {
        check.partition(p -> p.withManagementPartition(Fact.known(true)))
                .refuses(
                        "shop (partition 7) manages its system, and cannot leave it; move another partition, or take the management from it")
                .offers(
                        "Take the management of its system from shop (partition 7)",
                        Cost.ON_LINE,
                        "On the management console: chsyscfg -m 9117-MMB*10ABCDE -r lpar -i \"lpar_id=7,powervm_mgmt_capable=0\"")
                .mended()
                .holds();
    }

    @Test
    void waitsForTheFact() {
        check.partition(p -> p.withManagementPartition(Fact.unknown()))
                .waitsFor(
                        "the role in the management of its system of partition 7 is unknown < lssyscfg -r lpar -m 9117-MMB*10ABCDE (the management console)");
    }

    @Test
    void asksNothingOfIbmIWhichManagesNoSystem() {
        ibmI.partition(p -> p.withManagementPartition(Fact.unknown())).holds();
    }

    @Test
    void waitsForTheEnvironment() {
        ibmI.partition(p -> p.withEnvironment(Fact.unknown()).withManagementPartition(Fact.unknown()))
                .waitsFor(
                        "the role in the management of its system of partition 7 is unknown < lssyscfg -r lpar -m 9117-MMB*10ABCDE (the management console)");
    }
}

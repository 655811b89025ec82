package lpm.rules.partition;

import lpm.fact.Fact;
import lpm.model.OperatingEnvironment;
import lpm.rules.Cost;
import lpm.rules.MigrationMode;
import lpm.rules.RuleCheck;
import org.junit.jupiter.api.Test;

class LparNoRedundantErrorPathTest {

    private final RuleCheck ibmI = RuleCheck.of(new LparNoRedundantErrorPath());
    private final RuleCheck check = ibmI.partition(
            p -> p.withEnvironment(Fact.known(OperatingEnvironment.AIX_LINUX)).withRmcActive(Fact.known(true)));

    @Test
    void allowsAPartitionThatIsToldOfItsOwnErrors() {
        check.holds();
    }

    @Test
    void warnsOfOneThatIsToldOfThoseOfTheFrame() {
        check.partition(p -> p.withRedundantErrorPathReporting(Fact.known(true)))
                .refuses(
                        "redundant error path reporting of shop (partition 7) is on; turn it off, and activate the partition again")
                .offers(
                        "Turn redundant error path reporting of shop (partition 7) off, and activate it again",
                        Cost.PARTITION_RESTART,
                        "On the management console: chsyscfg -m 9117-MMB*10ABCDE -r lpar -i \"lpar_id=7,redundant_err_path_reporting=0\"")
                .mended()
                .holds();
    }

    @Test
    void waitsForTheFact() {
        check.partition(p -> p.withRedundantErrorPathReporting(Fact.unknown()))
                .waitsFor(
                        "the redundant error path reporting of partition 7 is unknown < lssyscfg -r lpar -m 9117-MMB*10ABCDE (the management console)");
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

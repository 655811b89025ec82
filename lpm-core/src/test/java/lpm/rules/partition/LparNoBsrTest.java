package lpm.rules.partition;

import lpm.fact.Fact;
import lpm.model.OperatingEnvironment;
import lpm.rules.Cost;
import lpm.rules.MigrationMode;
import lpm.rules.RuleCheck;
import org.junit.jupiter.api.Test;

class LparNoBsrTest {

    private final RuleCheck ibmI = RuleCheck.of(new LparNoBsr());
    private final RuleCheck check = ibmI.partition(
            p -> p.withEnvironment(Fact.known(OperatingEnvironment.AIX_LINUX)).withRmcActive(Fact.known(true)));

    @Test
    void allowsAPartitionWithoutArrays() {
        check.holds();
    }

    @Test
    void refusesOneWithArrays() {
        check.partition(p -> p.withBsrArrays(Fact.known(1)))
                .refuses(
                        "shop (partition 7) has arrays of the barrier-synchronization register (BSR), and cannot move while it runs; set them to 0, or move it inactive")
                .offers(
                        "Set the BSR arrays in the profile of shop (partition 7) to 0, and activate it",
                        Cost.PARTITION_RESTART,
                        "On the management console: chsyscfg -m 9117-MMB*10ABCDE -r prof -i \"name=<profile>,lpar_id=7,bsr_arrays=0\"")
                .mended()
                .holds();
    }

    @Test
    void waitsForTheFact() {
        check.partition(p -> p.withBsrArrays(Fact.unknown()))
                .waitsFor(
                        "the BSR arrays of partition 7 are unknown < lssyscfg -r prof -m 9117-MMB*10ABCDE (the management console)");
    }

    @Test
    void doesNotSpeakOfIbmI() {
        ibmI.says("not-applicable: partition 7");
    }

    @Test
    void doesNotSpeakOfAnotherMode() {
        check.mode(MigrationMode.INACTIVE).says("not-applicable: partition 7");
    }
}

package lpm.rules.ibmi;

import lpm.fact.Fact;
import lpm.rules.Cost;
import lpm.rules.RuleCheck;
import org.junit.jupiter.api.Test;

class IbmiRestrictedIoTest {

    private final RuleCheck check = RuleCheck.of(new IbmiRestrictedIo());

    @Test
    void allowsARestrictedPartition() {
        check.holds();
    }

    @Test
    void refusesAPartitionThatIsNotRestricted() {
        check.partition(p -> p.withRestrictedIo(Fact.known(false)))
                .refuses("shop (partition 7) is not a restricted I/O partition;"
                        + " shut it down and check the box in its properties")
                .offers(
                        "Shut shop (partition 7) down, check \"Restricted I/O partition\" in its properties, and start it",
                        Cost.PARTITION_RESTART)
                .mended()
                .holds();
    }

    @Test
    void waitsForTheBox() {
        check.partition(p -> p.withRestrictedIo(Fact.unknown()))
                .waitsFor("the restricted I/O of partition 7 is unknown"
                        + " < lssyscfg -r lpar -m 9117-MMB*10ABCDE (the management console)");
    }
}

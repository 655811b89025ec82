package lpm.rules.ibmi;

import lpm.fact.Fact;
import lpm.model.OperatingEnvironment;
import lpm.rules.RuleCheck;
import org.junit.jupiter.api.Test;

class IbmiNoIbmiHostingTest {

    private final RuleCheck check = RuleCheck.of(new IbmiNoIbmiHosting());

    @Test
    void allowsAPartitionThatServesNoDisks() {
        check.says("holds: partition 7");
    }

    @Test
    void warnsOfOneThatDoes() {
        check.partition(p -> p.withServesDisks(Fact.known(true)))
                .refuses(
                        "shop (partition 7) serves virtual disks to other partitions, which cannot follow it; give those their"
                                + " disks from a Virtual I/O Server, and remove its virtual SCSI server adapters")
                .offersNothing();
    }

    @Test
    void waitsForItsAdapters() {
        check.partition(p -> p.withServesDisks(Fact.unknown()))
                .waitsFor(
                        "the serves disks of partition 7 are unknown < lshwres -r virtualio --rsubtype scsi --level lpar -m"
                                + " 9117-MMB*10ABCDE (the management console)");
    }

    @Test
    void isNotAskedOfAixOrLinux() {
        check.partition(p -> p.withEnvironment(Fact.known(OperatingEnvironment.AIX_LINUX)))
                .says("not-applicable: partition 7");
    }
}

package lpm.rules.partition;

import lpm.fact.Fact;
import lpm.rules.Cost;
import lpm.rules.MigrationMode;
import lpm.rules.RuleCheck;
import org.junit.jupiter.api.Test;

class LparNoLheaTest {

    private final RuleCheck check = RuleCheck.of(new LparNoLhea());

    @Test
    void allowsAPartitionWithoutPorts() {
        check.holds();
    }

    @Test
    void refusesOneWithPorts() {
        check.partition(p -> p.withHostEthernetPorts(Fact.known(2)))
                .refuses(
                        "shop (partition 7) has logical ports of a Host Ethernet Adapter, which stays in its frame; remove them, and use virtual Ethernet")
                .offers(
                        "Remove the Host Ethernet Adapter ports from the profile of shop (partition 7), and activate it",
                        Cost.PARTITION_RESTART,
                        "On the management console: chsyscfg -m 9117-MMB*10ABCDE -r prof -i \"name=<profile>,lpar_id=7,lhea_logical_ports=none\"")
                .mended()
                .holds();
    }

    @Test
    void waitsForTheFact() {
        check.partition(p -> p.withHostEthernetPorts(Fact.unknown()))
                .waitsFor(
                        "the host Ethernet ports of partition 7 are unknown < lssyscfg -r prof -m 9117-MMB*10ABCDE (the management console)");
    }

    @Test
    void doesNotSpeakOfAnotherMode() {
        check.mode(MigrationMode.SUSPENDED).says("not-applicable: partition 7");
    }
}

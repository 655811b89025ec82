package lpm.rules.partition;

import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.id.PartitionId;
import lpm.rules.Cost;
import lpm.rules.RuleCheck;
import lpm.rules.Scenario;
import org.junit.jupiter.api.Test;

class LparIdFreeTest {

    private final RuleCheck any = RuleCheck.of(new LparIdFree());
    private final RuleCheck check = any.attributes("dest_lpar_id=7");

    @Test
    void doesNotSpeakOfAMoveThatAsksForNoId() {
        any.says("not-applicable: partition 7");
    }

    @Test
    void allowsAFreeId() {
        check.holds();
    }

    @Test
    void refusesTheIdOfAPartition() {
        any.attributes("dest_lpar_id=3")
                .refuses(
                        "bank (partition 3) has id 3 on beta (9117-MMC*10FEDCB) already; ask for another id, or for none")
                .offers("Move shop (partition 7) without dest_lpar_id", Cost.ON_LINE)
                .mended()
                .says("not-applicable: partition 7");
    }

    @Test
    void refusesTheIdOfAPartitionThatIsOnlyListed() {
        check.system(Scenario.B, s -> s.withPartitions(s.partitions().plus(new PartitionId(7))))
                .refuses("partition 7 has id 7 on beta (9117-MMC*10FEDCB) already; ask for another id, or for none");
    }

    @Test
    void refusesTheIdOfAVirtualIoServer() {
        any.attributes("dest_lpar_id=2")
                .refuses("vio2b has id 2 on beta (9117-MMC*10FEDCB) already; ask for another id, or for none");
    }

    @Test
    void waitsForTheListOfPartitionsAndServers() {
        String waiting =
                "the partitions of 9117-MMC*10FEDCB are unknown < lssyscfg -r lpar -m 9117-MMC*10FEDCB (the management console)";
        check.system(Scenario.B, s -> s.withPartitions(Listing.unknown())).waitsFor(waiting);
        check.withServerListOpen().waitsFor(waiting);
        check.server(Scenario.VIO1B, v -> v.withId(Fact.unknown())).waitsFor(waiting);
    }
}

package lpm.rules.server;

import static lpm.rules.Scenario.B;

import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.rules.RuleCheck;
import org.junit.jupiter.api.Test;

class ServerLparSlotFreeTest {

    private final RuleCheck check = RuleCheck.of(new ServerLparSlotFree());

    @Test
    void allowsADestinationWithRoom() {
        check.says("holds: 9117-MMC*10FEDCB");
    }

    @Test
    void refusesADestinationThatIsFull() {
        check.system(B, s -> s.withMaximumPartitions(Fact.known(3)))
                .refuses(
                        "beta (9117-MMC*10FEDCB) has 3 partitions, and no more can be defined on it; delete one, or choose"
                                + " another system")
                .offersNothing();
    }

    @Test
    void waitsForTheList() {
        check.system(B, s -> s.withPartitions(Listing.unknown()))
                .waitsFor("the partitions of 9117-MMC*10FEDCB are unknown"
                        + " < lssyscfg -r lpar -m 9117-MMC*10FEDCB (the management console)");
    }

    @Test
    void waitsForTheServers() {
        check.system(B, s -> s.withVirtualIoServers(Listing.unknown()))
                .waitsFor("the partitions of 9117-MMC*10FEDCB are unknown"
                        + " < lssyscfg -r lpar -m 9117-MMC*10FEDCB (the management console)");
    }

    @Test
    void waitsForTheLimit() {
        check.system(B, s -> s.withMaximumPartitions(Fact.unknown()))
                .waitsFor(
                        "the maximum partitions of 9117-MMC*10FEDCB are unknown < lssyscfg -r sys -m 9117-MMC*10FEDCB (the management console)");
    }
}

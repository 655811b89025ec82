package lpm.rules.memory;

import static lpm.rules.Scenario.B;

import java.util.List;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.rules.Cost;
import lpm.rules.RuleCheck;
import org.junit.jupiter.api.Test;

class MemAmsPoolConfiguredTest {

    private final RuleCheck check = RuleCheck.of(new MemAmsPoolConfigured());

    @Test
    void saysNothingOfDedicatedMemory() {
        check.says("not-applicable: partition 7");
    }

    @Test
    void allowsADestinationWithAPool() {
        shared().system(B, s -> s.withPagingServers(Listing.complete(List.of("vio1b"))))
                .says("holds: 9117-MMC*10FEDCB");
    }

    @Test
    void refusesADestinationWithoutAPool() {
        shared().refuses(
                        "shop (partition 7) has shared memory, but beta (9117-MMC*10FEDCB) has no shared memory pool; create one")
                .offers(
                        "Create a shared memory pool on beta (9117-MMC*10FEDCB), for which vio1b pages",
                        Cost.ON_LINE,
                        "On the management console: chhwres -r mempool -m 9117-MMC*10FEDCB -o a -a"
                                + " \"pool_mem=<MB>,max_pool_mem=<MB>,paging_vios_names=vio1b\"")
                .mended()
                .holds();
    }

    @Test
    void waitsForThePool() {
        shared().system(B, s -> s.withPagingServers(Listing.unknown()))
                .waitsFor("the paging servers of 9117-MMC*10FEDCB are unknown"
                        + " < lshwres -r mempool -m 9117-MMC*10FEDCB (the management console)");
    }

    @Test
    void leavesMemoryOfUnknownKindToAnotherRule() {
        check.partition(p -> p.withMemory(p.memory().map(memory -> memory.withShared(Fact.unknown()))))
                .isSilent();
    }

    private RuleCheck shared() {
        return check.partition(p -> p.withMemory(p.memory().map(memory -> memory.withShared(Fact.known(true)))));
    }
}

package lpm.rules.memory;

import static lpm.rules.Scenario.B;

import java.util.List;
import java.util.function.UnaryOperator;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.ManagedSystem;
import lpm.model.PagingDevice;
import lpm.rules.RuleCheck;
import org.junit.jupiter.api.Test;

class MemAmsRedundantPagingTest {

    private final RuleCheck check = RuleCheck.of(new MemAmsRedundantPaging());

    @Test
    void saysNothingOfDedicatedMemoryOrOnePagingServer() {
        check.says("not-applicable: partition 7");
        redundant(false).says("not-applicable: partition 7");
    }

    @Test
    void allowsARedundantDevice() {
        redundant(true).system(B, device(16_384, true, true)).says("holds: 9117-MMC*10FEDCB");
    }

    @Test
    void refusesAnother() {
        redundant(true)
                .system(B, device(16_384, false, true))
                .refuses(
                        "beta (9117-MMC*10FEDCB) has no free redundant paging space device of 16384 MB or more in its shared memory pool,"
                                + " which the memory of shop (partition 7) may become; add one")
                .mended()
                .holds();
    }

    @Test
    void waitsForHowManyServersPage() {
        shared().waitsFor("the redundant paging of partition 7 is unknown"
                + " < lshwres -r mem --level lpar -m 9117-MMB*10ABCDE (the management console)");
    }

    private RuleCheck redundant(boolean redundant) {
        return shared().partition(p -> p.withMemory(p.memory().map(m -> m.withRedundantPaging(Fact.known(redundant)))));
    }

    private RuleCheck shared() {
        return check.partition(p -> p.withMemory(p.memory().map(memory -> memory.withShared(Fact.known(true)))));
    }

    private static UnaryOperator<ManagedSystem> device(long megabytes, boolean redundant, boolean free) {
        return system -> system.withPagingDevices(
                Listing.complete(List.of(new PagingDevice("vio1b/hdisk9", megabytes, redundant, free))));
    }
}

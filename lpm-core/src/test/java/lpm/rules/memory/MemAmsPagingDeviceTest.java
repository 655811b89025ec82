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

class MemAmsPagingDeviceTest {

    private final RuleCheck check = RuleCheck.of(new MemAmsPagingDevice());

    @Test
    void saysNothingOfDedicatedMemory() {
        check.says("not-applicable: partition 7");
    }

    @Test
    void allowsAFreeDeviceThatIsLargeEnough() {
        shared().system(B, device(16_384, false, true)).says("holds: 9117-MMC*10FEDCB");
    }

    @Test
    void refusesADeviceThatIsTooSmallOrTaken() {
        shared().system(B, device(16_383, false, true))
                .refuses(
                        "beta (9117-MMC*10FEDCB) has no free paging space device of 16384 MB or more in its shared memory pool,"
                                + " which the memory of shop (partition 7) may become; add one")
                .mended()
                .holds();
        shared().system(B, device(16_384, false, false))
                .refuses(
                        "beta (9117-MMC*10FEDCB) has no free paging space device of 16384 MB or more in its shared memory pool,"
                                + " which the memory of shop (partition 7) may become; add one");
    }

    @Test
    void waitsForTheDevices() {
        shared().system(B, s -> s.withPagingDevices(Listing.unknown()))
                .waitsFor("the paging devices of 9117-MMC*10FEDCB are unknown"
                        + " < lshwres -r mempool --rsubtype pgdev -m 9117-MMC*10FEDCB (the management console)");
    }

    @Test
    void waitsForTheMaximumMemory() {
        shared().partition(p -> p.withMemory(p.memory().map(m -> m.withMaximumMegabytes(Fact.unknown()))))
                .waitsFor("the maximum megabytes of partition 7 are unknown"
                        + " < lshwres -r mem --level lpar -m 9117-MMB*10ABCDE (the management console)");
    }

    @Test
    void leavesRedundantPagingToAnotherRule() {
        shared().partition(p -> p.withMemory(p.memory().map(m -> m.withRedundantPaging(Fact.known(true)))))
                .isSilent();
    }

    private RuleCheck shared() {
        return check.partition(p -> p.withMemory(p.memory().map(memory -> memory.withShared(Fact.known(true)))));
    }

    private static UnaryOperator<ManagedSystem> device(long megabytes, boolean redundant, boolean free) {
        return system -> system.withPagingDevices(
                Listing.complete(List.of(new PagingDevice("vio1b/hdisk9", megabytes, redundant, free))));
    }
}

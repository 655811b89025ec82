package lpm.rules.memory;

import static lpm.rules.Scenario.B;

import com.google.common.collect.ImmutableMap;
import lpm.fact.Fact;
import lpm.model.MobilityCapability;
import lpm.rules.Cost;
import lpm.rules.MigrationMode;
import lpm.rules.RuleCheck;
import org.junit.jupiter.api.Test;

class MemAmsSupportedTest {

    private final RuleCheck check = RuleCheck.of(new MemAmsSupported());

    @Test
    void saysNothingOfDedicatedMemory() {
        check.says("not-applicable: partition 7");
    }

    @Test
    void allowsADestinationThatIsCapable() {
        shared().says("holds: 9117-MMC*10FEDCB");
    }

    @Test
    void refusesADestinationThatIsNot() {
        shared().system(B, s -> s.withCapabilities(ImmutableMap.of(MobilityCapability.MEMORY_SHARING, false)))
                .refuses(
                        "shop (partition 7) has shared memory, but beta (9117-MMC*10FEDCB) is not capable of Active Memory"
                                + " Sharing (active_mem_sharing_capable is false); activate it, or choose another system")
                .offers("Activate Active Memory Sharing on beta (9117-MMC*10FEDCB)", Cost.FRAME_RESTART)
                .mended()
                .holds();
    }

    @Test
    void waitsForTheCapability() {
        shared().system(B, s -> s.withCapabilities(ImmutableMap.of()))
                .waitsFor(
                        "the active mem sharing capable of 9117-MMC*10FEDCB is unknown < lssyscfg -r sys -m 9117-MMC*10FEDCB (the management console)");
    }

    @Test
    void waitsForTheKindOfMemory() {
        check.partition(p -> p.withMemory(p.memory().map(memory -> memory.withShared(Fact.unknown()))))
                .waitsFor("the memory of partition 7 is unknown"
                        + " < lshwres -r mem --level lpar -m 9117-MMB*10ABCDE (the management console)");
    }

    @Test
    void looksAtTheProfileOfAPartitionThatDoesNotRun() {
        RuleCheck incapable =
                check.system(B, s -> s.withCapabilities(ImmutableMap.of(MobilityCapability.MEMORY_SHARING, false)));

        incapable
                .profile(profile -> profile.withSharesMemory(Fact.known(true)))
                .says("not-applicable: partition 7")
                .mode(MigrationMode.INACTIVE)
                .mended()
                .holds();
        shared().mode(MigrationMode.INACTIVE).says("not-applicable: partition 7");
        shared().inactiveByUnknownPolicy()
                .waitsFor("the inactive partition mobility policy of 9117-MMB*10ABCDE is unknown"
                        + " < lslparmigr -r sys -m 9117-MMB*10ABCDE (the management console)");
        check.inactiveByUnknownPolicy().says("not-applicable: partition 7");
    }

    private RuleCheck shared() {
        return check.partition(p -> p.withMemory(p.memory().map(memory -> memory.withShared(Fact.known(true)))));
    }
}

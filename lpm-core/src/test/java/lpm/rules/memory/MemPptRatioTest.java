package lpm.rules.memory;

import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import lpm.fact.Fact;
import lpm.model.MobilityCapability;
import lpm.rules.RuleCheck;
import lpm.rules.Scenario;
import org.junit.jupiter.api.Test;

class MemPptRatioTest {

    private final RuleCheck check = RuleCheck.of(new MemPptRatio());

    @Test
    void doesNotSpeakOfTheUsualRatio() {
        check.says("not-applicable: partition 7");
        ratio(Fact.known(Optional.empty())).says("not-applicable: partition 7");
    }

    @Test
    void allowsAnotherRatioWhereItIsSupported() {
        ratio(Fact.known(Optional.of(64))).says("holds: 9117-MMC*10FEDCB");
    }

    @Test
    void warnsWhereItIsNot() {
        ratio(Fact.known(Optional.of(64)))
                .system(
                        Scenario.B,
                        s -> s.withCapabilities(ImmutableMap.of(MobilityCapability.PAGE_TABLE_RATIO, false)))
                .refuses(
                        "shop (partition 7) has a physical page table of 1:64 of its memory, but beta (9117-MMC*10FEDCB) supports no"
                                + " other ratio than its own; set 1:4096, or choose another destination")
                .mended()
                .holds();
    }

    @Test
    void waitsForTheRatioOrTheCapability() {
        ratio(Fact.unknown())
                .waitsFor(
                        "the ratio of the physical page table in the profile of partition 7 is unknown < lssyscfg -r prof -m"
                                + " 9117-MMB*10ABCDE (the management console)");
        ratio(Fact.known(Optional.of(64)))
                .system(Scenario.B, s -> s.withCapabilities(ImmutableMap.of()))
                .waitsFor("the custom phys page table ratio capable of 9117-MMC*10FEDCB is unknown < lssyscfg -r sys -m"
                        + " 9117-MMC*10FEDCB (the management console)");
    }

    private RuleCheck ratio(Fact<Optional<Integer>> ratio) {
        return check.partition(p -> p.withProfile(p.profile().map(profile -> profile.withPageTableRatio(ratio))));
    }
}

package lpm.rules.partition;

import lpm.fact.Fact;
import lpm.model.OperatingEnvironment;
import lpm.rules.RuleCheck;
import lpm.rules.Scenario;
import org.junit.jupiter.api.Test;

class LparVtpmKeyTest {

    private final RuleCheck ibmI = RuleCheck.of(new LparVtpmKey());
    private final RuleCheck check = ibmI.partition(p -> p.withEnvironment(Fact.known(OperatingEnvironment.AIX_LINUX)));
    private final RuleCheck trusted = check.partition(p -> p.withVirtualTrustedPlatformModule(Fact.known(true)))
            .system(Scenario.A, s -> s.withTrustedSystemKey(Fact.known("key of 2015")))
            .system(Scenario.B, s -> s.withTrustedSystemKey(Fact.known("key of 2015")));

    @Test
    void asksNothingOfAPartitionWithoutAModule() {
        check.holds();
    }

    @Test
    void allowsOneWithAModuleBetweenSystemsOfOneKey() {
        trusted.holds();
    }

    @Test
    void warnsOfAnotherKey() {
        trusted.system(Scenario.B, s -> s.withTrustedSystemKey(Fact.known("default")))
                .refuses(
                        "shop (partition 7) has a virtual Trusted Platform Module, but the trusted system keys of alpha"
                                + " (9117-MMB*10ABCDE) and beta (9117-MMC*10FEDCB) differ; give both the same")
                .mended()
                .holds();
    }

    @Test
    void waitsForEachFact() {
        check.partition(p -> p.withVirtualTrustedPlatformModule(Fact.unknown()))
                .waitsFor(
                        "the virtual trusted platform module of partition 7 is unknown < lssyscfg -r lpar -m 9117-MMB*10ABCDE (the management console)");
        trusted.system(Scenario.B, s -> s.withTrustedSystemKey(Fact.unknown()))
                .waitsFor(
                        "the trusted system key of 9117-MMC*10FEDCB is unknown < assume: {subject: system"
                                + " 9117-MMC*10FEDCB, attribute: trusted_system_key} (the trusted system key of 9117-MMC*10FEDCB)");
    }

    @Test
    void doesNotSpeakOfIbmI() {
        ibmI.says("not-applicable: partition 7");
    }
}

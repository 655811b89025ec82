package lpm.rules.server;

import static lpm.rules.Scenario.A;
import static lpm.rules.Scenario.B;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.CompatibilityMode;
import lpm.model.ManagedSystem;
import lpm.model.OperatingEnvironment;
import lpm.rules.RuleCheck;
import org.junit.jupiter.api.Test;

class ServerIbmiPower7OrLaterTest {

    private final RuleCheck check = RuleCheck.of(new ServerIbmiPower7OrLater());

    @Test
    void allowsPower7() {
        check.says("holds: 9117-MMB*10ABCDE", "holds: 9117-MMC*10FEDCB");
    }

    @Test
    void refusesPower6() {
        check.system(A, offering("default", "POWER6", "POWER6+"))
                .says(
                        "violated: alpha (9117-MMB*10ABCDE) is POWER6, but IBM i moves from POWER7 on; choose another system",
                        "holds: 9117-MMC*10FEDCB")
                .offersNothing();
    }

    @Test
    void waitsForTheModes() {
        check.system(B, s -> s.withCompatibilityModes(Listing.unknown()))
                .says(
                        "holds: 9117-MMB*10ABCDE",
                        "undetermined: the compatibility modes of 9117-MMC*10FEDCB are unknown"
                                + " < lssyscfg -r sys -m 9117-MMC*10FEDCB (the management console)");
    }

    @Test
    void saysNothingOfAnotherOperatingSystem() {
        check.partition(p -> p.withEnvironment(Fact.known(OperatingEnvironment.AIX_LINUX)))
                .says("not-applicable: partition 7");
    }

    private static UnaryOperator<ManagedSystem> offering(String... modes) {
        return system -> system.withCompatibilityModes(
                Listing.complete(Stream.of(modes).map(CompatibilityMode::new).toList()));
    }
}

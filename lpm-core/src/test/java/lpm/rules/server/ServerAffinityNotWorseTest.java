package lpm.rules.server;

import lpm.rules.RuleCheck;
import org.junit.jupiter.api.Test;

class ServerAffinityNotWorseTest {

    private final RuleCheck check = RuleCheck.of(new ServerAffinityNotWorse());

    @Test
    void saysNothingUnlessAsked() {
        check.says("not-applicable: partition 7");
    }

    @Test
    void cannotBeDecidedBeforehand() {
        check.options(options -> options.withAffinity(true))
                .waitsFor(
                        "what the affinity score of shop (partition 7) would be on beta (9117-MMC*10FEDCB) only the console"
                                + " can tell when it moves < migrlpar -o v --affinity (the management console)");
    }
}

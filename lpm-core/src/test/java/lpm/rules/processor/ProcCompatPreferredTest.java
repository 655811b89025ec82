package lpm.rules.processor;

import lpm.fact.Fact;
import lpm.model.CompatibilityMode;
import lpm.rules.MigrationMode;
import lpm.rules.RuleCheck;
import org.junit.jupiter.api.Test;

class ProcCompatPreferredTest {

    private final RuleCheck check = RuleCheck.of(new ProcCompatPreferred());

    @Test
    void allowsTheDefault() {
        inactive().says("holds: partition 7");
    }

    @Test
    void allowsAModeThatTheDestinationOffers() {
        asking("POWER6").says("holds: 9117-MMC*10FEDCB");
    }

    @Test
    void warnsOfOneThatItDoesNot() {
        asking("POWER9_base")
                .refuses(
                        "shop (partition 7) would be started in processor compatibility mode POWER9_base, but beta"
                                + " (9117-MMC*10FEDCB) offers default, POWER6, POWER6_plus, POWER7; start the partition in POWER7")
                .mended()
                .holds();
    }

    @Test
    void saysNothingOfAPartitionThatRuns() {
        check.says("not-applicable: partition 7");
    }

    @Test
    void waitsForTheProfile() {
        inactive()
                .partition(p -> p.withProfile(Fact.unknown()))
                .waitsFor("the desired compatibility mode of partition 7 is unknown"
                        + " < lssyscfg -r prof -m 9117-MMB*10ABCDE (the management console)");
    }

    private RuleCheck inactive() {
        return check.mode(MigrationMode.INACTIVE);
    }

    private RuleCheck asking(String mode) {
        return inactive()
                .partition(p -> p.withProfile(p.profile()
                        .map(profile -> profile.withCompatibilityMode(Fact.known(new CompatibilityMode(mode))))));
    }
}

package lpm.rules.npiv;

import static lpm.rules.Scenario.B;

import lpm.fact.Fact;
import lpm.rules.MigrationMode;
import lpm.rules.RuleCheck;
import org.junit.jupiter.api.Test;

class NpivWwpnPoolTest {

    private final RuleCheck check = NpivScenario.of(new NpivWwpnPool());

    @Test
    void isNotAskedOfAnActiveMigration() {
        check.says("not-applicable: partition 7");
    }

    @Test
    void allowsADestinationWithNamesForEachPair() {
        left(Fact.known(4)).says("holds: 9117-MMC*10FEDCB");
    }

    @Test
    void warnsOfOneWithFewer() {
        left(Fact.known(3))
                .refuses("beta (9117-MMC*10FEDCB) has 3 port names left, but the virtual Fibre Channel adapters of"
                        + " shop (partition 7) need 4; order more")
                .mended()
                .holds();
    }

    @Test
    void waitsForTheirNumber() {
        left(Fact.unknown())
                .waitsFor(
                        "the remaining port names of 9117-MMC*10FEDCB are unknown"
                                + " < lshwres -r virtualio --rsubtype fc --level sys -m 9117-MMC*10FEDCB (the management console)");
    }

    private RuleCheck left(Fact<Integer> names) {
        return check.mode(MigrationMode.INACTIVE).system(B, s -> s.withRemainingPortNames(names));
    }
}

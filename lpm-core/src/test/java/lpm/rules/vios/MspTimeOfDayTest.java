package lpm.rules.vios;

import static lpm.rules.Scenario.VIO1B;
import static lpm.rules.Scenario.VIO2B;

import lpm.fact.Fact;
import lpm.rules.Cost;
import lpm.rules.MigrationMode;
import lpm.rules.RuleCheck;
import org.junit.jupiter.api.Test;

class MspTimeOfDayTest {

    private final RuleCheck check = RuleCheck.of(new MspTimeOfDay());

    @Test
    void allowsOneTimeReferenceOnEachSide() {
        check.says("holds: 9117-MMB*10ABCDE", "holds: 9117-MMC*10FEDCB");
        time(Fact.known(false), Fact.known(true)).holds();
    }

    @Test
    void warnsOfASideWithoutOne() {
        time(Fact.known(false), Fact.known(false))
                .says(
                        "holds: 9117-MMB*10ABCDE",
                        "violated: no Virtual I/O Server of beta (9117-MMC*10FEDCB) is a time reference, and the clock of the"
                                + " partition may jump when it moves; make vio1b one")
                .offers(
                        "Make vio1b a time reference partition",
                        Cost.ON_LINE,
                        "On the management console: chsyscfg -m 9117-MMC*10FEDCB -r lpar -i \"name=vio1b,time_ref=1\"")
                .mended()
                .holds();
    }

    @Test
    void waitsForTheFlags() {
        time(Fact.unknown(), Fact.known(false))
                .says(
                        "holds: 9117-MMB*10ABCDE",
                        "undetermined: whether a Virtual I/O Server of beta (9117-MMC*10FEDCB) is a time reference is unknown"
                                + " < lssyscfg -r lpar -m 9117-MMC*10FEDCB (the management console)");
    }

    @Test
    void isSilentOnASystemWithoutServers() {
        check.keeping().says("holds: 9117-MMB*10ABCDE");
    }

    @Test
    void isNotAskedOfAnInactiveMigration() {
        check.mode(MigrationMode.INACTIVE).says("not-applicable: partition 7");
    }

    private RuleCheck time(Fact<Boolean> first, Fact<Boolean> second) {
        return check.server(VIO1B, v -> v.withTimeReference(first)).server(VIO2B, v -> v.withTimeReference(second));
    }
}

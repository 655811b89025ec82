package lpm.rules.processor;

import static lpm.rules.Scenario.B;

import java.util.List;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.CompatibilityMode;
import lpm.rules.Cost;
import lpm.rules.RuleCheck;
import org.junit.jupiter.api.Test;

class ProcCompatModeSupportedTest {

    private final RuleCheck check = RuleCheck.of(new ProcCompatModeSupported());

    @Test
    void allowsAModeThatTheDestinationOffers() {
        check.says("holds: 9117-MMC*10FEDCB");
    }

    @Test
    void refusesOneThatItDoesNot() {
        runningIn("POWER8")
                .refuses(
                        "shop (partition 7) runs in processor compatibility mode POWER8, but beta (9117-MMC*10FEDCB) offers"
                                + " default, POWER6, POWER6_plus, POWER7; start the partition in POWER7")
                .offers(
                        "Start shop (partition 7) in processor compatibility mode POWER7",
                        Cost.PARTITION_RESTART,
                        "On the management console: chsyscfg -r prof -m 9117-MMB*10ABCDE -i"
                                + " \"name=<profile>,lpar_id=7,lpar_proc_compat_mode=POWER7\"",
                        "On the management console: chsysstate -r lpar -m 9117-MMB*10ABCDE --id 7 -o shutdown --immed",
                        "On the management console: chsysstate -r lpar -m 9117-MMB*10ABCDE --id 7 -o on -f <profile>")
                .mended()
                .holds();
    }

    @Test
    void takesTheSpellingsOfBothInterfacesForOneMode() {
        runningIn("POWER6+").holds();
    }

    @Test
    void refusesADestinationWithoutModes() {
        check.system(B, s -> s.withCompatibilityModes(Listing.complete(List.of())))
                .refuses(
                        "shop (partition 7) runs in processor compatibility mode POWER7, but beta (9117-MMC*10FEDCB) offers"
                                + " none; choose another system")
                .offersNothing();
    }

    @Test
    void waitsForTheModeOfThePartition() {
        check.partition(p -> p.withCompatibilityMode(Fact.unknown()))
                .waitsFor("the compatibility mode of partition 7 is unknown"
                        + " < lssyscfg -r lpar -m 9117-MMB*10ABCDE (the management console)");
    }

    @Test
    void waitsForTheModesOfTheDestination() {
        check.system(B, s -> s.withCompatibilityModes(Listing.unknown()))
                .waitsFor(
                        "the compatibility modes of 9117-MMC*10FEDCB are unknown < lssyscfg -r sys -m 9117-MMC*10FEDCB (the management console)");
    }

    private RuleCheck runningIn(String mode) {
        return check.partition(p -> p.withCompatibilityMode(Fact.known(new CompatibilityMode(mode))));
    }
}

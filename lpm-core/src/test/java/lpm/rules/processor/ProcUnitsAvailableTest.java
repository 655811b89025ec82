package lpm.rules.processor;

import static lpm.rules.Scenario.B;

import lpm.fact.Fact;
import lpm.model.id.ProcessingUnits;
import lpm.rules.Cost;
import lpm.rules.RuleCheck;
import org.junit.jupiter.api.Test;

class ProcUnitsAvailableTest {

    private final RuleCheck check = RuleCheck.of(new ProcUnitsAvailable());

    @Test
    void allowsExactlyWhatIsNeeded() {
        available("0.5").says("holds: 9117-MMC*10FEDCB");
    }

    @Test
    void refusesAHundredthTooFewAndAsksForThat() {
        available("0.49")
                .refuses("beta (9117-MMC*10FEDCB) has 0.49 processing units available,"
                        + " but shop (partition 7) runs with 0.5; free 0.01")
                .offers(
                        "Take 0.01 processing units from other partitions of beta (9117-MMC*10FEDCB)",
                        Cost.ON_LINE,
                        "On the management console: chhwres -r proc -m 9117-MMC*10FEDCB -o r -p <partition>"
                                + " --procunits 0.01")
                .mended()
                .holds();
    }

    @Test
    void hasNoRemedyOnASystemThatIsTooSmall() {
        available("0.1")
                .system(B, s -> s.withConfigurableProcessingUnits(units("0.4")))
                .refuses("beta (9117-MMC*10FEDCB) has 0.1 processing units available,"
                        + " but shop (partition 7) runs with 0.5,"
                        + " and the system has only 0.4 in all; choose another system")
                .offersNothing();
    }

    @Test
    void mendsASystemOfUnknownSize() {
        available("0.1")
                .system(B, s -> s.withConfigurableProcessingUnits(Fact.unknown()))
                .mended()
                .holds();
    }

    @Test
    void waitsForEachSide() {
        String needed = "the processors of partition 7 are unknown"
                + " < lshwres -r proc --level lpar -m 9117-MMB*10ABCDE (the management console)";
        check.partition(p -> p.withProcessors(Fact.unknown()))
                .waitsFor(needed)
                .system(B, s -> s.withAvailableProcessingUnits(Fact.unknown()))
                .waitsFor(
                        needed,
                        "the available processing units of 9117-MMC*10FEDCB are unknown"
                                + " < lshwres -r proc --level sys -m 9117-MMC*10FEDCB (the management console)");
        check.toUnknownSystem()
                .waitsFor("the available processing units of the system of vio1b and vio2b are unknown"
                        + " < lshwres -r proc --level sys -m SYSTEM (the system of vio1b and vio2b)");
    }

    private RuleCheck available(String units) {
        return check.system(B, s -> s.withAvailableProcessingUnits(units(units)));
    }

    private static Fact<ProcessingUnits> units(String amount) {
        return Fact.known(ProcessingUnits.parse(amount));
    }
}

package lpm.rules.processor;

import static lpm.rules.Scenario.B;

import lpm.fact.Fact;
import lpm.model.InactiveProfilePolicy;
import lpm.model.PartitionProfile;
import lpm.model.id.ProcessingUnits;
import lpm.rules.Cost;
import lpm.rules.MigrationMode;
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
    void looksAtTheProfileOfAPartitionThatDoesNotRun() {
        RuleCheck more = available("0.5").profile(profile -> desired(profile, "0.6"));

        more.holds();
        more.mode(MigrationMode.INACTIVE)
                .refuses("beta (9117-MMC*10FEDCB) has 0.5 processing units available,"
                        + " but shop (partition 7) needs 0.6; free 0.1")
                .mended()
                .holds();
        more.inactiveBy(Fact.known(InactiveProfilePolicy.CONFIGURATION)).holds();
        more.mode(MigrationMode.INACTIVE)
                .options(options -> options.withCurrentData(true))
                .holds();
    }

    @Test
    void needsThePolicyOnlyWhereItDecides() {
        RuleCheck more = check.profile(profile -> desired(profile, "0.6")).inactiveByUnknownPolicy();

        more.system(B, s -> s.withAvailableProcessingUnits(units("0.6"))).holds();
        more.system(B, s -> s.withAvailableProcessingUnits(units("0.5")))
                .waitsFor("the inactive partition mobility policy of 9117-MMB*10ABCDE is unknown"
                        + " < lslparmigr -r sys -m 9117-MMB*10ABCDE (the management console)");
        more.system(B, s -> s.withAvailableProcessingUnits(units("0.4")))
                .refuses("beta (9117-MMC*10FEDCB) has 0.4 processing units available,"
                        + " but shop (partition 7) needs 0.5 or more;"
                        + " how many to free depends on what defines it there, which is unknown")
                .offersNothing();
        more.partition(p -> p.withProfile(Fact.unknown()))
                .waitsFor(
                        "the processors in the profile of partition 7 are unknown"
                                + " < lssyscfg -r prof -m 9117-MMB*10ABCDE (the management console)",
                        "the inactive partition mobility policy of 9117-MMB*10ABCDE is unknown"
                                + " < lslparmigr -r sys -m 9117-MMB*10ABCDE (the management console)");
    }

    private static PartitionProfile desired(PartitionProfile profile, String units) {
        return profile.withDesiredProcessingUnits(units(units));
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

package lpm.rules.processor;

import static lpm.rules.Scenario.B;

import lpm.fact.Fact;
import lpm.model.OperatingEnvironment;
import lpm.model.ProcessorAllocation;
import lpm.model.id.ProcessingUnits;
import lpm.rules.Cost;
import lpm.rules.MigrationMode;
import lpm.rules.RuleCheck;
import org.junit.jupiter.api.Test;

class ProcVcpuWithinMaxTest {

    private final RuleCheck check = RuleCheck.of(new ProcVcpuWithinMax());

    @Test
    void allowsWhatAPartitionOfTheDestinationMayHave() {
        check.says("holds: 9117-MMC*10FEDCB");
    }

    @Test
    void warnsOfMore() {
        virtual(4, "0.5")
                .system(B, s -> s.withMaximumVirtualProcessorsIbmI(Fact.known(2)))
                .refuses(
                        "shop (partition 7) has 4 virtual processors, but a partition of beta (9117-MMC*10FEDCB) may have 2;"
                                + " remove 2")
                .offers(
                        "Remove 2 virtual processors from shop (partition 7)",
                        Cost.ON_LINE,
                        "On the management console: chhwres -r proc -m 9117-MMB*10ABCDE -o r --id 7 --procs 2")
                .mended()
                .holds();
    }

    @Test
    void offersNothingWhereFewerCannotHoldTheUnits() {
        virtual(4, "3.5")
                .system(B, s -> s.withMaximumVirtualProcessorsIbmI(Fact.known(2)))
                .refuses(
                        "shop (partition 7) has 4 virtual processors, but a partition of beta (9117-MMC*10FEDCB) may have 2;"
                                + " choose another system")
                .offersNothing();
    }

    @Test
    void asksForTheLimitOfTheOperatingEnvironment() {
        virtual(48, "4.0")
                .partition(p -> p.withEnvironment(Fact.known(OperatingEnvironment.AIX_LINUX)))
                .says("holds: 9117-MMC*10FEDCB");
    }

    @Test
    void saysNothingOfDedicatedProcessors() {
        check.partition(p -> p.withProcessors(p.processors().map(all -> all.withDedicated(Fact.known(true)))))
                .says("not-applicable: partition 7");
    }

    @Test
    void waitsForTheEnvironment() {
        check.partition(p -> p.withEnvironment(Fact.unknown()))
                .waitsFor("the environment of partition 7 is unknown"
                        + " < lssyscfg -r lpar -m 9117-MMB*10ABCDE (the management console)");
    }

    @Test
    void waitsForBothSides() {
        check.partition(p -> p.withProcessors(Fact.unknown()))
                .system(B, s -> s.withMaximumVirtualProcessorsIbmI(Fact.unknown()))
                .waitsFor(
                        "the processors of partition 7 are unknown"
                                + " < lshwres -r proc --level lpar -m 9117-MMB*10ABCDE (the management console)",
                        "the maximum virtual processors ibm i of 9117-MMC*10FEDCB is unknown"
                                + " < lshwres -r proc --level sys -m 9117-MMC*10FEDCB (the management console)");
    }

    @Test
    void looksAtTheProfileOfAPartitionThatDoesNotRun() {
        RuleCheck more = check.profile(profile -> profile.withDesiredVirtualProcessors(Fact.known(4)))
                .system(B, s -> s.withMaximumVirtualProcessorsIbmI(Fact.known(2)));

        more.holds();
        more.mode(MigrationMode.INACTIVE)
                .refuses("the profile of shop (partition 7) has 4 virtual processors,"
                        + " but a partition of beta (9117-MMC*10FEDCB) may have 2; remove 2")
                .offers(
                        "Remove 2 virtual processors from the profile of shop (partition 7)",
                        Cost.ON_LINE,
                        "On the management console: chsyscfg -r prof -m 9117-MMB*10ABCDE -i"
                                + " \"name=<profile>,lpar_id=7,desired_proc_units=0.5,desired_procs=2\"")
                .mended()
                .holds();
        more.profile(profile -> profile.withDesiredVirtualProcessors(Fact.known(2)))
                .inactiveByUnknownPolicy()
                .holds();
    }

    private RuleCheck virtual(int count, String units) {
        return check.partition(p -> p.withProcessors(Fact.known(ProcessorAllocation.builder()
                .units(ProcessingUnits.parse(units))
                .virtualProcessors(Fact.known(count))
                .dedicated(Fact.known(false))
                .build())));
    }
}

package lpm.rules.processor;

import static lpm.rules.Scenario.B;

import lpm.fact.Fact;
import lpm.model.id.ProcessingUnits;
import lpm.rules.Cost;
import lpm.rules.MigrationMode;
import lpm.rules.RuleCheck;
import org.junit.jupiter.api.Test;

class ProcUnitsPerVcpuTest {

    private final RuleCheck check = RuleCheck.of(new ProcUnitsPerVcpu());

    @Test
    void allowsUnitsEnoughForEachVirtualProcessor() {
        check.says("holds: 9117-MMC*10FEDCB");
    }

    @Test
    void refusesFewer() {
        virtual(8)
                .system(B, s -> s.withMinimumUnitsPerVirtualProcessor(Fact.known(ProcessingUnits.parse("0.1"))))
                .refuses(
                        "shop (partition 7) has 0.5 processing units for 8 virtual processors, but beta (9117-MMC*10FEDCB)"
                                + " wants 0.1 for each; add 0.3")
                .offers(
                        "Add 0.3 processing units to shop (partition 7)",
                        Cost.ON_LINE,
                        "On the management console: chhwres -r proc -m 9117-MMB*10ABCDE -o a --id 7 --procunits 0.3")
                .mended()
                .holds();
    }

    @Test
    void asksWhatTheDestinationWants() {
        virtual(8).says("holds: 9117-MMC*10FEDCB");
    }

    @Test
    void saysNothingOfDedicatedProcessors() {
        check.partition(p -> p.withProcessors(p.processors().map(all -> all.withDedicated(Fact.known(true)))))
                .says("not-applicable: partition 7");
    }

    @Test
    void waitsForBothSides() {
        check.partition(p -> p.withProcessors(Fact.unknown()))
                .system(B, s -> s.withMinimumUnitsPerVirtualProcessor(Fact.unknown()))
                .waitsFor(
                        "the processors of partition 7 are unknown"
                                + " < lshwres -r proc --level lpar -m 9117-MMB*10ABCDE (the management console)",
                        "the minimum units per virtual processor of 9117-MMC*10FEDCB is unknown"
                                + " < lshwres -r proc --level sys -m 9117-MMC*10FEDCB (the management console)");
    }

    @Test
    void looksAtTheProfileOfAPartitionThatDoesNotRun() {
        RuleCheck less = check.profile(profile -> profile.withDesiredVirtualProcessors(Fact.known(8)))
                .system(B, s -> s.withMinimumUnitsPerVirtualProcessor(Fact.known(ProcessingUnits.parse("0.1"))));

        less.holds();
        less.mode(MigrationMode.INACTIVE)
                .refuses("the profile of shop (partition 7) has 0.5 processing units for 8 virtual processors,"
                        + " but beta (9117-MMC*10FEDCB) wants 0.1 for each; add 0.3")
                .offers(
                        "Add 0.3 processing units to the profile of shop (partition 7)",
                        Cost.ON_LINE,
                        "On the management console: chsyscfg -r prof -m 9117-MMB*10ABCDE -i"
                                + " \"name=<profile>,lpar_id=7,desired_proc_units=0.8,desired_procs=8\"")
                .mended()
                .holds();
        less.inactiveByUnknownPolicy()
                .waitsFor("the inactive partition mobility policy of 9117-MMB*10ABCDE is unknown"
                        + " < lslparmigr -r sys -m 9117-MMB*10ABCDE (the management console)");
        less.partition(p -> p.withProcessors(p.processors().map(all -> all.withVirtualProcessors(Fact.known(6)))))
                .inactiveByUnknownPolicy()
                .refuses(
                        "the profile of shop (partition 7) has 0.5 processing units for 8 virtual processors,"
                                + " but beta (9117-MMC*10FEDCB) wants 0.1 for each; add 0.3",
                        "shop (partition 7) has 0.5 processing units for 6 virtual processors,"
                                + " but beta (9117-MMC*10FEDCB) wants 0.1 for each; add 0.1")
                .mended()
                .holds();
    }

    private RuleCheck virtual(int count) {
        return check.partition(
                p -> p.withProcessors(p.processors().map(all -> all.withVirtualProcessors(Fact.known(count)))));
    }
}

package lpm.rules.processor;

import static lpm.rules.Scenario.B;

import lpm.fact.Fact;
import lpm.model.id.ProcessingUnits;
import lpm.rules.Cost;
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

    private RuleCheck virtual(int count) {
        return check.partition(
                p -> p.withProcessors(p.processors().map(all -> all.withVirtualProcessors(Fact.known(count)))));
    }
}

package lpm.rules.processor;

import static lpm.rules.Scenario.B;

import lpm.fact.Fact;
import lpm.model.ProcessorAllocation;
import lpm.model.id.ProcessingUnits;
import lpm.rules.Cost;
import lpm.rules.RuleCheck;
import org.junit.jupiter.api.Test;

class ProcDedicatedAvailableTest {

    private final RuleCheck check = RuleCheck.of(new ProcDedicatedAvailable());

    @Test
    void saysNothingOfSharedProcessors() {
        check.says("not-applicable: partition 7");
    }

    @Test
    void allowsWhatTheDestinationHas() {
        dedicated(6).says("holds: 9117-MMC*10FEDCB");
    }

    @Test
    void refusesMore() {
        dedicated(7)
                .refuses(
                        "beta (9117-MMC*10FEDCB) has 6 whole processors available, but shop (partition 7) has 7 dedicated"
                                + " ones; free 1")
                .offers(
                        "Take 1 processors from other partitions of beta (9117-MMC*10FEDCB)",
                        Cost.ON_LINE,
                        "On the management console: chhwres -r proc -m 9117-MMC*10FEDCB -o r -p <partition> --procunits 1.0")
                .mended()
                .holds();
    }

    @Test
    void leavesProcessorsOfUnknownKindToAnotherRule() {
        check.partition(p -> p.withProcessors(p.processors().map(all -> all.withDedicated(Fact.unknown()))))
                .isSilent();
    }

    @Test
    void waitsForWhatIsAvailable() {
        dedicated(2)
                .system(B, s -> s.withAvailableProcessingUnits(Fact.unknown()))
                .waitsFor("the available processing units of 9117-MMC*10FEDCB are unknown"
                        + " < lshwres -r proc --level sys -m 9117-MMC*10FEDCB (the management console)");
    }

    @Test
    void isTheOnlyOneToSpeakOfThem() {
        RuleCheck.of(new ProcUnitsAvailable())
                .partition(p -> p.withProcessors(p.processors().map(all -> all.withDedicated(Fact.known(true)))))
                .says("not-applicable: partition 7");
    }

    private RuleCheck dedicated(int count) {
        return check.partition(p -> p.withProcessors(Fact.known(ProcessorAllocation.builder()
                .units(new ProcessingUnits(count * 100))
                .dedicated(Fact.known(true))
                .build())));
    }
}

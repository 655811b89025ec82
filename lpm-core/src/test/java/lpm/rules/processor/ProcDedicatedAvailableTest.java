package lpm.rules.processor;

import static lpm.rules.Scenario.B;

import lpm.fact.Fact;
import lpm.model.PartitionProfile;
import lpm.model.ProcessorAllocation;
import lpm.model.id.ProcessingUnits;
import lpm.rules.Cost;
import lpm.rules.MigrationMode;
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
    void looksAtTheProfileOfAPartitionThatDoesNotRun() {
        RuleCheck more = check.profile(profile -> ProcDedicatedAvailableTest.dedicated(profile, 7));

        more.says("not-applicable: partition 7");
        more.mode(MigrationMode.INACTIVE).mended().holds();
        more.inactiveByUnknownPolicy()
                .waitsFor("the inactive partition mobility policy of 9117-MMB*10ABCDE is unknown"
                        + " < lslparmigr -r sys -m 9117-MMB*10ABCDE (the management console)");
        more.profile(profile -> ProcDedicatedAvailableTest.dedicated(profile, 6))
                .inactiveByUnknownPolicy()
                .holds();
        dedicated(8)
                .profile(profile -> ProcDedicatedAvailableTest.dedicated(profile, 7))
                .inactiveByUnknownPolicy()
                .refuses(
                        "beta (9117-MMC*10FEDCB) has 6 whole processors available, but shop (partition 7) has 7 dedicated"
                                + " ones or more; how many to free depends on what defines it there, which is unknown")
                .offersNothing();
    }

    private static PartitionProfile dedicated(PartitionProfile profile, int count) {
        return profile.withDedicatedProcessors(Fact.known(true))
                .withDesiredVirtualProcessors(Fact.unknown())
                .withDesiredProcessingUnits(Fact.known(new ProcessingUnits(100 * count)));
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

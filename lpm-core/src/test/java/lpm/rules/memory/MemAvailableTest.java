package lpm.rules.memory;

import static lpm.rules.Scenario.B;

import lpm.fact.Fact;
import lpm.model.MemoryAllocation;
import lpm.rules.Cost;
import lpm.rules.RuleCheck;
import org.junit.jupiter.api.Test;

/** The partition runs with 8192 MB and may grow to 16384 MB: its page table takes one block of 256 MB. */
class MemAvailableTest {

    private static final String MAXIMUM_UNKNOWN = "the maximum megabytes of partition 7 are unknown"
            + " < lshwres -r mem --level lpar -m 9117-MMB*10ABCDE (the management console)";

    private final RuleCheck check = RuleCheck.of(new MemAvailable());

    @Test
    void allowsExactlyWhatIsNeeded() {
        available(8_192 + 256).says("holds: 9117-MMC*10FEDCB");
    }

    @Test
    void refusesRoomForTheMemoryWithoutThePageTable() {
        available(8_192)
                .refuses("beta (9117-MMC*10FEDCB) has 8192 MB of memory available,"
                        + " but shop (partition 7) needs 8448 MB with its page table; free 256 MB")
                .offers(
                        "Take 256 MB of memory from other partitions of beta (9117-MMC*10FEDCB)",
                        Cost.ON_LINE,
                        "On the management console: chhwres -r mem -m 9117-MMC*10FEDCB -o r -p <partition> -q 256")
                .mended()
                .holds();
    }

    @Test
    void sizesThePageTableByTheMaximumMemory() {
        available(8_448)
                .partition(p -> p.withMemory(memory(8_192, Fact.known(16_385L))))
                .refuses("beta (9117-MMC*10FEDCB) has 8448 MB of memory available,"
                        + " but shop (partition 7) needs 8704 MB with its page table; free 256 MB");
    }

    @Test
    void hasNoRemedyOnASystemThatIsTooSmall() {
        available(1_024)
                .system(B, s -> s.withConfigurableMemoryMegabytes(Fact.known(8_192L)))
                .refuses("beta (9117-MMC*10FEDCB) has 1024 MB of memory available,"
                        + " but shop (partition 7) needs 8448 MB with its page table,"
                        + " and the system has only 8192 MB in all; choose another system")
                .offersNothing();
    }

    @Test
    void mendsASystemOfUnknownSize() {
        available(0)
                .system(B, s -> s.withConfigurableMemoryMegabytes(Fact.unknown()))
                .mended()
                .holds();
    }

    @Test
    void waitsForTheMaximumMemoryWhereOnlyItDecides() {
        check.partition(p -> p.withMemory(memory(8_192, Fact.unknown()))).waitsFor(MAXIMUM_UNKNOWN);
    }

    @Test
    void refusesWhatCannotFitWhateverTheMaximumMemory() {
        available(8_192)
                .partition(p -> p.withMemory(memory(8_192, Fact.unknown())))
                .says(
                        "violated: beta (9117-MMC*10FEDCB) has 8192 MB of memory available,"
                                + " but shop (partition 7) needs 8448 MB or more with its page table;"
                                + " how much to free depends on its maximum memory, which is unknown",
                        "undetermined: " + MAXIMUM_UNKNOWN)
                .offersNothing();
    }

    @Test
    void waitsForEveryFactOfBothSides() {
        check.partition(p -> p.withMemory(Fact.unknown()))
                .toUnknownSystem()
                .waitsFor(
                        "the memory of partition 7 is unknown"
                                + " < lshwres -r mem --level lpar -m 9117-MMB*10ABCDE (the management console)",
                        "the available memory megabytes of the system of vio1b and vio2b are unknown"
                                + " < lshwres -r mem --level sys -m SYSTEM (the system of vio1b and vio2b)",
                        "the logical memory block megabytes of the system of vio1b and vio2b are unknown"
                                + " < lshwres -r mem --level sys -m SYSTEM (the system of vio1b and vio2b)");
        check.system(B, s -> s.withLogicalMemoryBlockMegabytes(Fact.unknown()))
                .waitsFor("the logical memory block megabytes of 9117-MMC*10FEDCB are unknown"
                        + " < lshwres -r mem --level sys -m 9117-MMC*10FEDCB (the management console)");
    }

    private RuleCheck available(long megabytes) {
        return check.system(B, s -> s.withAvailableMemoryMegabytes(Fact.known(megabytes)));
    }

    private static Fact<MemoryAllocation> memory(long current, Fact<Long> maximum) {
        return Fact.known(MemoryAllocation.builder()
                .currentMegabytes(current)
                .maximumMegabytes(maximum)
                .build());
    }
}

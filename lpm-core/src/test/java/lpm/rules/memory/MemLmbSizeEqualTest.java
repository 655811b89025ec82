package lpm.rules.memory;

import static lpm.rules.Scenario.A;
import static lpm.rules.Scenario.B;

import lpm.fact.Fact;
import lpm.rules.Cost;
import lpm.rules.RuleCheck;
import org.junit.jupiter.api.Test;

class MemLmbSizeEqualTest {

    private final RuleCheck check = RuleCheck.of(new MemLmbSizeEqual());

    @Test
    void allowsEqualBlocks() {
        check.says("holds: 9117-MMC*10FEDCB");
    }

    @Test
    void refusesBlocksOfAnotherSize() {
        check.system(B, s -> s.withLogicalMemoryBlockMegabytes(Fact.known(128)))
                .refuses("the logical memory block of alpha (9117-MMB*10ABCDE) is 256 MB,"
                        + " but that of beta (9117-MMC*10FEDCB) is 128 MB;"
                        + " change one of them, which takes a restart of that system")
                .offers(
                        "Set the logical memory block of beta (9117-MMC*10FEDCB) to 256 MB in its Advanced System"
                                + " Management Interface (ASMI), and restart the system",
                        Cost.FRAME_RESTART)
                .mended()
                .holds();
    }

    @Test
    void waitsForBothSides() {
        check.system(A, s -> s.withLogicalMemoryBlockMegabytes(Fact.unknown()))
                .toUnknownSystem()
                .waitsFor(
                        "the logical memory block megabytes of 9117-MMB*10ABCDE are unknown"
                                + " < lshwres -r mem --level sys -m 9117-MMB*10ABCDE (the management console)",
                        "the logical memory block megabytes of the system of vio1b and vio2b are unknown"
                                + " < lshwres -r mem --level sys -m SYSTEM (the system of vio1b and vio2b)");
    }
}

package lpm.rules.vscsi;

import static lpm.rules.Scenario.ROOT;
import static lpm.rules.Scenario.VIO1A;
import static lpm.rules.Scenario.VIO1B;
import static lpm.rules.ServerEdits.disk;

import lpm.fact.Fact;
import lpm.rules.Cost;
import lpm.rules.RuleCheck;
import org.junit.jupiter.api.Test;

class VscsiSizeEqualTest {

    private final RuleCheck check = RuleCheck.of(new VscsiSizeEqual()).singleVios();

    @Test
    void allowsOneSizeOnBothSides() {
        check.says("holds: hdisk7 on vio1b", "holds: hdisk8 on vio1b");
    }

    @Test
    void warnsOfTheServerThatReportsLessAndRescansThere() {
        check.server(VIO1B, disk(ROOT, d -> d.withSizeMegabytes(Fact.known(40_000L))))
                .says(
                        "violated: disk 00c7cd9e5f1b2a40 has 51200 MB on vio1a (hdisk3) but 40000 MB on vio1b (hdisk7); have vio1b"
                                + " look at it again",
                        "holds: hdisk8 on vio1b")
                .offers("Rescan hdisk7 on vio1b", Cost.ON_LINE, "On vio1b: cfgdev -dev hdisk7", "On vio1b: lspv -size")
                .mended()
                .holds();
        check.server(VIO1A, disk(ROOT, d -> d.withSizeMegabytes(Fact.known(40_000L))))
                .offers("Rescan hdisk3 on vio1a", Cost.ON_LINE, "On vio1a: cfgdev -dev hdisk3", "On vio1a: lspv -size")
                .mended()
                .holds();
    }

    @Test
    void waitsForTheSizes() {
        check.server(VIO1B, disk(ROOT, d -> d.withSizeMegabytes(Fact.unknown())))
                .says(
                        "undetermined: the size megabytes of hdisk7 on vio1b are unknown < lspv -size (vio1b)",
                        "holds: hdisk8 on vio1b");
    }

    @Test
    void isSilentOnADiskThatIsNotThere() {
        check.keeping().isSilent();
    }
}

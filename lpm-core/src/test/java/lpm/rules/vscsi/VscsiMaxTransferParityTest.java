package lpm.rules.vscsi;

import static lpm.rules.Scenario.ROOT;
import static lpm.rules.Scenario.VIO1B;
import static lpm.rules.ServerEdits.disk;

import lpm.fact.Fact;
import lpm.rules.Cost;
import lpm.rules.MigrationMode;
import lpm.rules.RuleCheck;
import org.junit.jupiter.api.Test;

class VscsiMaxTransferParityTest {

    private final RuleCheck check = RuleCheck.of(new VscsiMaxTransferParity()).singleVios();

    @Test
    void allowsTheSameOrALargerSize() {
        check.says("holds: hdisk7 on vio1b", "holds: hdisk8 on vio1b");
        transfers(Fact.known(524_288L)).holds();
    }

    @Test
    void warnsOfASmallerOne() {
        transfers(Fact.known(65_536L))
                .says(
                        "violated: disk 00c7cd9e5f1b2a40 takes 0x40000 bytes at a time on vio1a (hdisk3) but only 0x10000 on vio1b"
                                + " (hdisk7); raise its max_transfer there",
                        "holds: hdisk8 on vio1b")
                .offers(
                        "Set the max_transfer of hdisk7 on vio1b to 0x40000",
                        Cost.ON_LINE,
                        "On vio1b: chdev -dev hdisk7 -attr max_transfer=0x40000")
                .mended()
                .holds();
    }

    @Test
    void waitsForTheAttribute() {
        transfers(Fact.unknown())
                .says(
                        "undetermined: the max transfer of hdisk7 on vio1b is unknown"
                                + " < lsdev -dev hdisk7 -attr max_transfer (vio1b)",
                        "holds: hdisk8 on vio1b");
    }

    @Test
    void isSilentOnADiskThatIsNotThereAndDoesNotSpeakOfInactiveMigrations() {
        check.keeping().isSilent();
        check.mode(MigrationMode.INACTIVE).says("not-applicable: partition 7");
    }

    private RuleCheck transfers(Fact<Long> bytes) {
        return check.server(VIO1B, disk(ROOT, d -> d.withMaximumTransferBytes(bytes)));
    }
}

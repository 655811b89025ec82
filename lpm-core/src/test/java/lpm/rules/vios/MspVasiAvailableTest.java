package lpm.rules.vios;

import static lpm.rules.Scenario.VIO1A;
import static lpm.rules.Scenario.VIO2A;

import lpm.fact.Fact;
import lpm.rules.Cost;
import lpm.rules.MigrationMode;
import lpm.rules.RuleCheck;
import lpm.rules.ServerEdits;
import org.junit.jupiter.api.Test;

class MspVasiAvailableTest {

    private final RuleCheck check = RuleCheck.of(new MspVasiAvailable());

    @Test
    void allowsOneMoverOfEachSideThatHasIt() {
        check.says("holds: vio1a", "holds: vio1b");
        vasi(false, true).says("holds: vio1a", "holds: vio1b");
    }

    @Test
    void refusesASideWhoseMoversHaveNone() {
        vasi(false, false)
                .says(
                        "violated: vio1a and vio2a: a mover service partition without a VASI device cannot read or write a"
                                + " partition; run cfgdev on vio1a",
                        "holds: vio1b")
                .offers(
                        "Configure the VASI device of vio1a",
                        Cost.ON_LINE,
                        "On vio1a: cfgdev",
                        "On vio1a: lsdev -virtual")
                .mended()
                .holds();
    }

    @Test
    void looksAtTheMoverThatTheRequestNames() {
        vasi(true, false)
                .attributes("source_msp_name=vio2a")
                .says(
                        "violated: vio2a: a mover service partition without a VASI device cannot read or write a partition; run"
                                + " cfgdev on vio2a",
                        "holds: vio1b");
    }

    @Test
    void waitsForTheDevicesOfMovers() {
        check.server(VIO1A, v -> v.withVasiAvailable(Fact.unknown()))
                .server(VIO2A, ServerEdits.mover(Fact.known(false)))
                .says(
                        "undetermined: whether vio1a has a VASI device is unknown < lsdev -virtual (vio1a)",
                        "holds: vio1b");
    }

    @Test
    void waitsOnlyForMoversWhoseDevicesAreUnknown() {
        vasi(false, true)
                .server(VIO2A, v -> v.withVasiAvailable(Fact.unknown()))
                .says(
                        "undetermined: whether vio2a has a VASI device is unknown < lsdev -virtual (vio2a)",
                        "holds: vio1b");
    }

    @Test
    void takesAServerOfThePartitionForAMoverWhateverTheConsoleReaches() {
        check.server(VIO1A, v -> v.withRmcActive(Fact.known(false))).says("holds: vio1a", "holds: vio1b");
    }

    @Test
    void takesNoOtherServerForAMoverThatTheConsoleDoesNotReach() {
        check.singleVios()
                .server(VIO1A, v -> v.withVasiAvailable(Fact.known(false)))
                .server(VIO2A, v -> v.withRmcActive(Fact.known(false)))
                .says(
                        "violated: vio1a: a mover service partition without a VASI device cannot read or write a partition; run"
                                + " cfgdev on vio1a",
                        "holds: vio1b");
    }

    @Test
    void isSilentWithoutAMoverAndDoesNotSpeakOfInactiveMigrations() {
        check.server(VIO1A, ServerEdits.mover(Fact.known(false)))
                .server(VIO2A, ServerEdits.mover(Fact.unknown()))
                .says("holds: vio1b");
        check.mode(MigrationMode.INACTIVE).says("not-applicable: partition 7");
    }

    private RuleCheck vasi(boolean first, boolean second) {
        return check.server(VIO1A, v -> v.withVasiAvailable(Fact.known(first)))
                .server(VIO2A, v -> v.withVasiAvailable(Fact.known(second)));
    }
}

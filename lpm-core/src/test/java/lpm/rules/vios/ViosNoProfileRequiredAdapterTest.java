package lpm.rules.vios;

import static lpm.rules.Scenario.VIO1A;

import java.util.List;
import lpm.fact.Listing;
import lpm.model.id.VirtualSlot;
import lpm.rules.Cost;
import lpm.rules.MigrationMode;
import lpm.rules.RuleCheck;
import org.junit.jupiter.api.Test;

class ViosNoProfileRequiredAdapterTest {

    private final RuleCheck check = RuleCheck.of(new ViosNoProfileRequiredAdapter());

    @Test
    void allowsAdaptersThatNoProfileRequires() {
        check.says("holds: vhost1 on vio1a", "holds: vhost1 on vio2a");
        requires(31).says("holds: vhost1 on vio1a", "holds: vhost1 on vio2a");
    }

    @Test
    void refusesOneThatTheProfileRequires() {
        requires(12)
                .says(
                        "violated: the profile of vio1a requires vhost1 in slot 12, which serves shop (partition 7) and must go once"
                                + " it has moved; set required to no in the profile, and start vio1a with it",
                        "holds: vhost1 on vio2a")
                .offers(
                        "Let the profile of vio1a not require the adapter in slot 12, and restart it",
                        Cost.VIOS_RESTART,
                        "On the management console: lssyscfg -r prof -m 9117-MMB*10ABCDE --filter \"lpar_names=vio1a\""
                                + " -F name,virtual_scsi_adapters",
                        "On the management console: chsyscfg -m 9117-MMB*10ABCDE -r prof -i \"name=<profile>,lpar_name=vio1a,"
                                + "virtual_scsi_adapters=<the same list, with /0 at the end of the adapter in slot 12>\"",
                        "On the management console: chsysstate -m 9117-MMB*10ABCDE -r lpar -n vio1a -o shutdown",
                        "On the management console: chsysstate -m 9117-MMB*10ABCDE -r lpar -n vio1a -o on -f <profile>")
                .mended()
                .holds();
    }

    @Test
    void waitsForTheProfile() {
        check.singleVios()
                .server(VIO1A, v -> v.withRequiredScsiSlots(Listing.unknown()))
                .waitsFor("the required SCSI slots of vio1a are unknown"
                        + " < lssyscfg -r prof -m 9117-MMB*10ABCDE (the management console)");
    }

    @Test
    void doesNotSpeakOfSuspendedPartitions() {
        check.mode(MigrationMode.SUSPENDED).says("not-applicable: partition 7");
    }

    private RuleCheck requires(int slot) {
        return check.server(VIO1A, v -> v.withRequiredScsiSlots(Listing.complete(List.of(new VirtualSlot(slot)))));
    }
}

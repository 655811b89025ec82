package lpm.rules.vscsi;

import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.rules.RuleCheck;
import lpm.rules.Scenario;
import lpm.rules.ServerEdits;
import org.junit.jupiter.api.Test;

class VscsiSlotExistsTest {

    private final RuleCheck check = RuleCheck.of(new VscsiSlotExists());

    @Test
    void allowsMappingsOfAdaptersThatThePartitionHas() {
        asks("4/vio1b/").says("holds: slot 4 on partition 7");
    }

    @Test
    void refusesAMappingOfAnotherSlot() {
        asks("4/vio1b/,9/vio2b/")
                .says(
                        "holds: slot 4 on partition 7",
                        "violated: the request maps slot 9, where shop (partition 7) has no virtual SCSI adapter; it has them in"
                                + " slots 4, 5")
                .mended()
                .says("holds: slot 4 on partition 7");
    }

    @Test
    void waitsForTheAdapters() {
        asks("9/vio2b/")
                .partition(p -> p.withScsiAdapters(Listing.unknown()))
                .waitsFor(
                        "whether shop (partition 7) has a virtual SCSI adapter in slot 9, as the request says, is unknown"
                                + " < lshwres -r virtualio --rsubtype scsi --level lpar -m 9117-MMB*10ABCDE (the management console)");
        asks("4/vio1b/").partition(p -> p.withScsiAdapters(Listing.unknown())).holds();
        asks("4/vio1b/")
                .partition(p -> p.withScsiAdapters(Listing.unknown()))
                .server(Scenario.VIO1A, ServerEdits.adapters(a -> a.withClientSlot(Fact.unknown())))
                .waitsFor(
                        "whether shop (partition 7) has a virtual SCSI adapter in slot 4, as the request says, is unknown"
                                + " < lshwres -r virtualio --rsubtype scsi --level lpar -m 9117-MMB*10ABCDE (the management console)");
    }

    @Test
    void doesNotApplyWhereNothingIsMappedByHand() {
        check.says("not-applicable: partition 7");
    }

    private RuleCheck asks(String mappings) {
        return check.attributes("\"virtual_scsi_mappings=" + mappings + "\"");
    }
}

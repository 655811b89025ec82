package lpm.rules.vios;

import static lpm.rules.Scenario.VIO1B;

import lpm.fact.Listing;
import lpm.rules.RuleCheck;
import org.junit.jupiter.api.Test;

class ViosSlotIdCollisionTest {

    private final RuleCheck check = RuleCheck.of(new ViosSlotIdCollision());

    @Test
    void allowsASlotThatIsFree() {
        asks("4/vio1b//30,5/vio2b//31").says("holds: vio1b", "holds: vio2b");
    }

    @Test
    void refusesOneThatIsTaken() {
        asks("4/vio1b//10,5/vio2b//31")
                .says(
                        "violated: slot 10 of vio1b, which the request asks for, is taken by vhost0; ask for another, or for none",
                        "holds: vio2b")
                .mended()
                .says("not-applicable: partition 7");
        asks("4/vio1b//20")
                .refuses("slot 20 of vio1b, which the request asks for, is taken; ask for another, or for none");
    }

    @Test
    void refusesOneThatTheServerDoesNotHave() {
        asks("4/vio1b//64")
                .refuses("slot 64 of vio1b, which the request asks for, does not exist: it has slots below 64;"
                        + " ask for another, or for none");
    }

    @Test
    void refusesOneThatIsAskedForTwice() {
        asks("4/vio1b//30,5/vio1b//30")
                .says(
                        "holds: vio1b",
                        "violated: slot 30 of vio1b, which the request asks for, is asked for twice, for the client adapters"
                                + " in slots 4 and 5; ask for another, or for none");
    }

    @Test
    void waitsForTheSlotsThatAreTaken() {
        asks("4/vio1b//30")
                .server(VIO1B, v -> v.withOtherVirtualSlots(Listing.unknown()))
                .waitsFor(
                        "the other virtual slots of vio1b are unknown"
                                + " < lshwres -r virtualio --rsubtype slot --level slot -m 9117-MMC*10FEDCB (the management console)");
    }

    @Test
    void doesNotApplyWhereNoSlotIsAskedFor() {
        check.says("not-applicable: partition 7");
        asks("4/vio1b/").says("not-applicable: partition 7");
    }

    private RuleCheck asks(String mappings) {
        return check.attributes("\"virtual_scsi_mappings=" + mappings + "\"");
    }
}

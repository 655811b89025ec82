package lpm.rules.npiv;

import java.util.List;
import lpm.fact.Listing;
import lpm.rules.RuleCheck;
import org.junit.jupiter.api.Test;

class NpivTargetPortsVisibleTest {

    private final RuleCheck check = NpivScenario.of(new NpivTargetPortsVisible());

    @Test
    void allowsADestinationFromWhichThePortsAreSeen() {
        check.says("holds: partition 7");
    }

    @Test
    void refusesAnother() {
        check.partition(p -> p.withTargetPortsVisibleOn(Listing.complete(List.of())))
                .refuses("beta (9117-MMC*10FEDCB) does not see the target ports that the virtual Fibre Channel adapters"
                        + " of shop (partition 7) use; zone them to its ports")
                .mended()
                .holds();
    }

    @Test
    void asks() {
        check.partition(p -> p.withTargetPortsVisibleOn(Listing.unknown()))
                .waitsFor("the view of the target ports of partition 7 is unknown < assume: {subject: partition 7 of"
                        + " 9117-MMB*10ABCDE, attribute: target_ports_visible_on} (from which systems the target"
                        + " ports of the storage are seen)");
    }
}

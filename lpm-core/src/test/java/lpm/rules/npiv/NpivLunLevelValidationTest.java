package lpm.rules.npiv;

import java.util.List;
import lpm.fact.Listing;
import lpm.option.NpivValidation;
import lpm.rules.RuleCheck;
import org.junit.jupiter.api.Test;

class NpivLunLevelValidationTest {

    private final RuleCheck check = NpivScenario.of(new NpivLunLevelValidation());

    @Test
    void isAskedOnlyWithPortdisk() {
        check.partition(p -> p.withTargetDisksVisibleOn(Listing.unknown())).says("not-applicable: partition 7");
    }

    @Test
    void allowsADestinationFromWhichTheDisksAreSeen() {
        disks().says("holds: partition 7");
    }

    @Test
    void refusesAnother() {
        disks().partition(p -> p.withTargetDisksVisibleOn(Listing.complete(List.of())))
                .refuses("beta (9117-MMC*10FEDCB) does not see the disks that the virtual Fibre Channel adapters"
                        + " of shop (partition 7) use; mend the masks of the storage")
                .mended()
                .holds();
    }

    @Test
    void asks() {
        disks().partition(p -> p.withTargetDisksVisibleOn(Listing.unknown()))
                .waitsFor("the view of the disks behind the target ports of partition 7 is unknown < assume: {subject:"
                        + " partition 7 of 9117-MMB*10ABCDE, attribute: target_disks_visible_on} (from which systems"
                        + " the disks behind the target ports are seen)");
    }

    private RuleCheck disks() {
        return check.options(options -> options.withNpivValidation(NpivValidation.PORTDISK));
    }
}

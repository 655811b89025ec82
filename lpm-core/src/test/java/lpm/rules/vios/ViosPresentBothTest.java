package lpm.rules.vios;

import static lpm.rules.Scenario.A;
import static lpm.rules.Scenario.B;
import static lpm.rules.Scenario.VIO1A;
import static lpm.rules.Scenario.VIO1B;
import static lpm.rules.Scenario.VIO2A;
import static lpm.rules.Scenario.VIO2B;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lpm.fact.Listing;
import lpm.origin.Origins;
import lpm.rules.Cost;
import lpm.rules.Destination;
import lpm.rules.RuleCheck;
import lpm.rules.catalog.RuleCatalog;
import lpm.rules.catalog.Validator;
import org.junit.jupiter.api.Test;

class ViosPresentBothTest {

    private final RuleCheck check = RuleCheck.of(new ViosPresentBoth());

    @Test
    void allowsTwoSystemsThatHaveOne() {
        check.says("holds: 9117-MMB*10ABCDE", "holds: 9117-MMC*10FEDCB");
        check.keeping(VIO2B).holds();
    }

    @Test
    void takesAServerThatTheConsoleListsForOne() {
        check.estate(e -> e.withVirtualIoServers(
                        e.virtualIoServers().without(VIO1B).without(VIO2B)))
                .holds();
    }

    @Test
    void takesAServerThatWasCapturedForOne() {
        check.withServerListOpen().holds();
    }

    @Test
    void refusesADestinationThatHasNoneAndInstallsWhatThePartitionNeeds() {
        RuleCheck mended = check.keeping()
                .says(
                        "holds: 9117-MMB*10ABCDE",
                        "violated: beta (9117-MMC*10FEDCB) has no Virtual I/O Server to serve the disks and networks of"
                                + " shop (partition 7); install one, or choose another system")
                .offers(
                        "Install new-vio1a and new-vio2a on beta (9117-MMC*10FEDCB), with the LUNs and VLANs of"
                                + " shop (partition 7)",
                        Cost.ON_LINE)
                .mended()
                .holds();
        assertThat(new Validator(RuleCatalog.standard(), Origins.none())
                        .validate(mended.estate(), mended.request())
                        .findings())
                .isEmpty();
    }

    @Test
    void refusesASourceThatHasNone() {
        check.estate(e -> e.withVirtualIoServers(
                        e.virtualIoServers().without(VIO1A).without(VIO2A)))
                .system(A, s -> s.withVirtualIoServers(Listing.complete(List.of())))
                .says(
                        "violated: alpha (9117-MMB*10ABCDE) has no Virtual I/O Server, so that nothing it runs has storage"
                                + " or networks that could move",
                        "holds: 9117-MMC*10FEDCB")
                .offersNothing();
    }

    @Test
    void waitsForEachSide() {
        RuleCheck nobody = check.estate(e -> e.withVirtualIoServers(e.virtualIoServers()
                .without(VIO1A)
                .without(VIO2A)
                .without(VIO1B)
                .without(VIO2B)));
        String source = "the virtual I/O servers of 9117-MMB*10ABCDE are unknown"
                + " < lssyscfg -r lpar -m 9117-MMB*10ABCDE (the management console)";
        nobody.system(A, s -> s.withVirtualIoServers(Listing.unknown()))
                .system(B, s -> s.withVirtualIoServers(Listing.unknown()))
                .waitsFor(
                        source,
                        "the virtual I/O servers of 9117-MMC*10FEDCB are unknown"
                                + " < lssyscfg -r lpar -m 9117-MMC*10FEDCB (the management console)");
        nobody.system(A, s -> s.withVirtualIoServers(Listing.unknown()))
                .to(Destination.unknownSystem())
                .waitsFor(
                        source,
                        "the virtual I/O servers of the unknown destination are unknown"
                                + " < lssyscfg -r lpar -m SYSTEM (the unknown destination)");
    }

    @Test
    void takesServersOfUnknownSystemForThoseOfTheDestination() {
        check.toUnknownSystem().says("holds: 9117-MMB*10ABCDE", "holds: the system of vio1b and vio2b");
    }
}

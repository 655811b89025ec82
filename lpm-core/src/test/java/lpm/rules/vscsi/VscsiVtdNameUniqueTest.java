package lpm.rules.vscsi;

import static lpm.rules.Scenario.VIO1B;
import static lpm.rules.Scenario.VIO2B;
import static lpm.rules.ServerEdits.devices;

import java.util.List;
import lpm.fact.Coverage;
import lpm.fact.Listing;
import lpm.rules.Cost;
import lpm.rules.RuleCheck;
import lpm.rules.Scenario;
import lpm.rules.ScenarioServers;
import lpm.rules.ServerEdits;
import org.junit.jupiter.api.Test;

class VscsiVtdNameUniqueTest {

    private final RuleCheck check = RuleCheck.of(new VscsiVtdNameUnique()).singleVios();

    @Test
    void allowsANameThatIsFree() {
        check.says("holds: shop_root on vio1a");
    }

    @Test
    void warnsOfANameThatADeviceOfTheDestinationHas() {
        check.keeping(VIO1B)
                .server(VIO1B, devices(ScenarioServers.device("shop_root", 1, "hdisk2")))
                .refuses(
                        "shop_root on vio1a cannot keep its name, which a device of vio1b has: it would become vtscsi0;"
                                + " rename it before")
                .offers(
                        "Rename shop_root on vio1a to shop_root_2, with its path taken away meanwhile",
                        Cost.PATH_BY_PATH,
                        "On vio1a: rmvdev -vtd shop_root",
                        "On vio1a: mkvdev -vdev hdisk3 -vadapter vhost1 -dev shop_root_2")
                .mended()
                .holds();
    }

    @Test
    void warnsOfADeviceOfThePartitionThatTakesTheNameFirst() {
        RuleCheck.of(new VscsiVtdNameUnique())
                .keeping(VIO1B)
                .says(
                        "holds: shop_root on vio1a",
                        "violated: shop_root on vio2a cannot keep its name, which another device of the partition takes on"
                                + " vio1b: it would become vtscsi2; rename it before");
    }

    @Test
    void waitsForAServerThatWouldHostTheOtherDevice() {
        RuleCheck.of(new VscsiVtdNameUnique())
                .estate(e -> e.withVirtualIoServers(e.virtualIoServers().without(VIO2B)))
                .says(
                        "holds: shop_root on vio1a",
                        "undetermined: whether shop_root can keep its name is unknown: beta (9117-MMC*10FEDCB) may have another Virtual I/O"
                                + " Server that nobody has captured < lssyscfg -r lpar -m 9117-MMC*10FEDCB (the management"
                                + " console)");
    }

    @Test
    void warnsOfANameThatADeviceOfAHalfCapturedDestinationHas() {
        check.keeping(VIO1B)
                .server(
                        VIO1B,
                        ServerEdits.adapters(a -> a.withTargetDevices(Listing.of(
                                List.of(ScenarioServers.device("shop_root", 1, "hdisk2")), Coverage.open()))))
                .says("violated: shop_root on vio1a cannot keep its name, which a device of vio1b has: it would become"
                        + " vtscsi0; rename it before");
    }

    @Test
    void waitsForTheDevicesOfTheDestination() {
        check.keeping(VIO1B)
                .server(VIO1B, ServerEdits.adapters(a -> a.withTargetDevices(Listing.unknown())))
                .waitsFor("whether a device of vio1b is called shop_root already is unknown < lsmap -all (vio1b)");
    }

    @Test
    void doesNotApplyToNamesThatAServerGives() {
        check.server(Scenario.VIO1A, devices(ScenarioServers.device("vtscsi9", 1, "hdisk3")))
                .says("not-applicable: partition 7");
    }
}

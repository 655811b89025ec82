package lpm.rules.vscsi;

import static lpm.rules.Scenario.ROOT;
import static lpm.rules.Scenario.VIO1A;
import static lpm.rules.Scenario.VIO1B;
import static lpm.rules.Scenario.VIO2A;
import static lpm.rules.Scenario.VIO2B;
import static lpm.rules.ServerEdits.devices;
import static lpm.rules.ServerEdits.disk;
import static lpm.rules.ServerEdits.without;

import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.id.LocationCode;
import lpm.model.storage.BackingDevice;
import lpm.model.storage.VirtualTargetDevice;
import lpm.rules.Cost;
import lpm.rules.RuleCheck;
import lpm.rules.ScenarioServers;
import org.junit.jupiter.api.Test;

class VscsiBackingIsPhysicalTest {

    private static final VirtualTargetDevice ROOT_DEVICE = ScenarioServers.device("shop_root", 1, "hdisk3");

    private final RuleCheck check = RuleCheck.of(new VscsiBackingIsPhysical()).singleVios();

    @Test
    void allowsLunsByTheirPathOrBecauseAnotherServerSeesThem() {
        check.says("holds: shop_root on vio1a", "holds: vtscsi1 on vio1a");
        located("U78AB.001.WZSGXX7-P1-C35-L1-T1-W50050768021589A9-L1000000000000")
                .server(VIO2A, without(ROOT))
                .server(VIO1B, without(ROOT))
                .server(VIO2B, without(ROOT))
                .says("holds: shop_root on vio1a", "holds: vtscsi1 on vio1a");
    }

    @Test
    void refusesALogicalVolumeAndAFile() {
        check.server(VIO1A, devices(ROOT_DEVICE, on(new BackingDevice.LogicalVolume("shop_lv"))))
                .says(
                        "holds: shop_root on vio1a",
                        "violated: vtscsi7 on vio1a stands on the logical volume shop_lv, which no other server can see; move its"
                                + " data to a LUN")
                .offers(
                        "Copy the data of vtscsi7 on vio1a to a LUN that both systems see, then remove vtscsi7",
                        Cost.ON_LINE,
                        "On vio1a: rmvdev -vtd vtscsi7")
                .mended()
                .holds();
        check.server(VIO1A, devices(ROOT_DEVICE, on(new BackingDevice.File("/store/disk8"))))
                .says(
                        "holds: shop_root on vio1a",
                        "violated: vtscsi7 on vio1a stands on the file /store/disk8, which no other server can see; move its data"
                                + " to a LUN");
    }

    @Test
    void refusesADiskInsideTheSystem() {
        located("U78AB.001.WZSGXX7-P3-D4")
                .says(
                        "violated: shop_root on vio1a stands on hdisk3 at U78AB.001.WZSGXX7-P3-D4, a disk inside the system; move its"
                                + " data to a LUN",
                        "holds: vtscsi1 on vio1a");
    }

    @Test
    void leavesADiskOfUnknownPlaceThatNobodyElseSeesToVisibility() {
        check.server(VIO2A, without(ROOT))
                .server(VIO1B, without(ROOT))
                .server(VIO2B, without(ROOT))
                .says("holds: vtscsi1 on vio1a");
    }

    @Test
    void waitsForAdaptersThatNobodyHasCaptured() {
        check.server(VIO2A, v -> v.withServerAdapters(Listing.unknown()))
                .says(
                        "undetermined: whether vio2a serves shop (partition 7) through other adapters or devices is unknown"
                                + " < lsmap -all (vio2a)",
                        "holds: shop_root on vio1a",
                        "holds: vtscsi1 on vio1a");
    }

    private RuleCheck located(String location) {
        return check.server(VIO1A, disk(ROOT, d -> d.withLocation(Fact.known(new LocationCode(location)))));
    }

    private static VirtualTargetDevice on(BackingDevice backing) {
        return ScenarioServers.device("vtscsi7", 7, "hdisk7").withBackingDevice(Fact.known(backing));
    }
}

package lpm.rules.vscsi;

import static lpm.rules.Scenario.DATA;
import static lpm.rules.Scenario.ROOT;
import static lpm.rules.Scenario.VIO1B;
import static lpm.rules.Scenario.VIO2A;
import static lpm.rules.Scenario.VIO2B;
import static lpm.rules.ServerEdits.devices;
import static lpm.rules.ServerEdits.disksShown;
import static lpm.rules.ServerEdits.renaming;
import static lpm.rules.ServerEdits.unidentified;
import static lpm.rules.ServerEdits.without;

import com.google.common.collect.ImmutableList;
import java.util.List;
import lpm.fact.Coverage;
import lpm.fact.Fact;
import lpm.model.id.ViosKey;
import lpm.rules.Cost;
import lpm.rules.MigrationMapping;
import lpm.rules.RuleCheck;
import lpm.rules.Scenario;
import lpm.rules.ScenarioServers;
import org.junit.jupiter.api.Test;

class VscsiBackingVisibleBothViosTest {

    private static final String NOT_ON_VIO2B =
            "00c7cd9e5f1b2a40 (hdisk3 on vio1a, hdisk3 on vio2a) is visible on another Virtual I/O Server of"
                    + " beta (9117-MMC*10FEDCB), but is no disk of vio2b, which is to serve it too;"
                    + " map the LUN to it if it is not, then run cfgdev";

    private final RuleCheck check = RuleCheck.of(new VscsiBackingVisibleBothVios());

    @Test
    void allowsLunsThatBothServersSee() {
        check.says("holds: vio1b", "holds: vio2b", "holds: vio1b", "holds: vio2b");
        check.server(VIO1B, renaming(name -> "other" + name)).holds();
    }

    @Test
    void refusesALunThatOneServerDoesNotSee() {
        check.server(VIO2B, without(ROOT))
                .says("holds: vio1b", "violated: " + NOT_ON_VIO2B, "holds: vio1b", "holds: vio2b")
                .offers(
                        "The LUN is mapped: run cfgdev on vio2b, so that 00c7cd9e5f1b2a40 becomes a disk there",
                        Cost.ON_LINE,
                        "On vio2b: cfgdev",
                        "On vio2b: lspv -size | grep 00c7cd9e5f1b2a40",
                        "On vio2b: chdev -dev <the disk found> -attr reserve_policy=no_reserve")
                .mended()
                .holds();
    }

    @Test
    void mapsALunThatIsMappedToTheOtherOnly() {
        check.server(VIO2B, without(ROOT))
                .estate(e -> e.with(e.storageSystems()
                        .get("v7000")
                        .map(s -> s.withHostMappings(
                                s.hostMappings().minus(m -> m.host().equals("vio2b"))))
                        .orElseThrow()))
                .offers(
                        "Map LUN shop_lun0 of v7000 to vio2b; then run cfgdev on vio2b,"
                                + " so that 00c7cd9e5f1b2a40 becomes a disk there",
                        Cost.ON_LINE,
                        "On v7000: mkvdiskhostmap -host vio2b shop_lun0",
                        "On vio2b: cfgdev",
                        "On vio2b: lspv -size | grep 00c7cd9e5f1b2a40",
                        "On vio2b: chdev -dev <the disk found> -attr reserve_policy=no_reserve")
                .mended()
                .holds();
    }

    @Test
    void mendsSeveralLunsTogether() {
        check.server(VIO2B, without(ROOT)).server(VIO2B, without(DATA)).mended().holds();
    }

    @Test
    void refusesADestinationWithOneServer() {
        check.keeping(VIO2B)
                .refuses(alone("hdisk3", "00c7cd9e5f1b2a40"), alone("hdisk4", "00c7cd9e5f1b6b13"))
                .offersNothing();
    }

    @Test
    void refusesAMappingThatPutsBothOnOneServer() {
        check.mapping(onto(VIO1B, VIO1B))
                .refuses(
                        alone("hdisk3", "00c7cd9e5f1b2a40")
                                .replace("vio2b of", "vio1b of")
                                .replace(
                                        "install a second Virtual I/O Server there, or choose another system",
                                        "map one of its adapters to another Virtual I/O Server there"),
                        alone("hdisk4", "00c7cd9e5f1b6b13")
                                .replace("vio2b of", "vio1b of")
                                .replace(
                                        "install a second Virtual I/O Server there, or choose another system",
                                        "map one of its adapters to another Virtual I/O Server there"));
    }

    @Test
    void waitsForTheDisksOfAServer() {
        check.server(VIO2B, without(ROOT))
                .server(VIO2B, disksShown(Coverage.filtered(List.of("40960"))))
                .says(
                        "holds: vio1b",
                        "undetermined: whether vio2b sees 00c7cd9e5f1b2a40 (hdisk3 on vio1a, hdisk3 on vio2a) is unknown"
                                + " < lspv -size (vio2b)",
                        "holds: vio1b",
                        "holds: vio2b");
        check.server(VIO2B, without(ROOT))
                .server(VIO2B, disksShown(Coverage.filtered(List.of("51200"))))
                .says("holds: vio1b", "violated: " + NOT_ON_VIO2B, "holds: vio1b", "holds: vio2b");
        check.server(VIO2B, unidentified(ROOT))
                .says(
                        "holds: vio1b",
                        "undetermined: whether vio2b sees 00c7cd9e5f1b2a40 (hdisk3 on vio1a, hdisk3 on vio2a) is unknown"
                                + " < lspv -size (vio2b)",
                        "holds: vio1b",
                        "holds: vio2b");
    }

    @Test
    void waitsForASecondServer() {
        String second = "beta (9117-MMC*10FEDCB) may have a second Virtual I/O Server that nobody has captured"
                + " < lssyscfg -r lpar -m 9117-MMC*10FEDCB (the management console)";
        check.keeping(VIO1B).withServerListOpen().waitsFor(second, second);
    }

    @Test
    void isSilentOnALunThatIsVisibleNowhere() {
        check.server(VIO1B, without(ROOT)).server(VIO2B, without(ROOT)).says("holds: vio1b", "holds: vio2b");
    }

    @Test
    void isSilentOnALunThatOneSourceServerDoesNotServe() {
        check.server(VIO2A, devices(ScenarioServers.device("vtscsi1", 2, "hdisk4")))
                .server(VIO2B, without(ROOT))
                .says("holds: vio1b", "holds: vio2b");
    }

    @Test
    void isSilentWithOneSourceServerOrAMappingToNobodyKnown() {
        check.singleVios().server(VIO2B, without(ROOT)).isSilent();
        check.mapping(onto(VIO1B, ViosKey.of(Scenario.B, "vio9b"))).isSilent();
    }

    private static MigrationMapping onto(ViosKey first, ViosKey second) {
        return new MigrationMapping(
                ImmutableList.of(adapter(Scenario.VIO1A, first), adapter(VIO2A, second)), ImmutableList.of());
    }

    private static MigrationMapping.Adapter adapter(ViosKey source, ViosKey destination) {
        return new MigrationMapping.Adapter(
                Fact.unknown(),
                source,
                "vhost1",
                destination,
                Fact.unknown(),
                Fact.unknown(),
                "vhost1",
                ImmutableList.of());
    }

    private static String alone(String disk, String id) {
        return "%s (%s on vio1a, %s on vio2a) is served by two Virtual I/O Servers, but vio2b of beta (9117-MMC*10FEDCB)"
                        .formatted(id, disk, disk)
                + " would serve it alone; install a second Virtual I/O Server there, or choose another system";
    }
}

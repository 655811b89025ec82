package lpm.rules.vscsi;

import static lpm.rules.Scenario.DATA;
import static lpm.rules.Scenario.ROOT;
import static lpm.rules.Scenario.VIO1A;
import static lpm.rules.Scenario.VIO1B;
import static lpm.rules.Scenario.VIO2A;
import static lpm.rules.Scenario.VIO2B;
import static lpm.rules.ServerEdits.disk;
import static lpm.rules.ServerEdits.disksShown;
import static lpm.rules.ServerEdits.renaming;
import static lpm.rules.ServerEdits.unidentified;
import static lpm.rules.ServerEdits.without;

import java.util.List;
import java.util.function.UnaryOperator;
import lpm.fact.Coverage;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.Estate;
import lpm.model.VirtualIoServer;
import lpm.model.id.PhysicalVolumeId;
import lpm.model.id.UniqueDeviceId;
import lpm.rules.Cost;
import lpm.rules.MigrationMapping;
import lpm.rules.RuleCheck;
import org.junit.jupiter.api.Test;

class VscsiBackingVisibleTest {

    private static final String ROOT_IS_NOWHERE =
            "00c7cd9e5f1b2a40 (hdisk3 on vio1a, hdisk3 on vio2a) is no disk of any Virtual I/O Server of"
                    + " beta (9117-MMC*10FEDCB) (vio1b, vio2b); map the LUN to them if it is not, then run cfgdev";

    private final RuleCheck check = RuleCheck.of(new VscsiBackingVisible());

    @Test
    void allowsLunsThatAServerOfTheDestinationSees() {
        check.says("holds: hdisk3 on vio1a", "holds: hdisk4 on vio1a");
        check.server(VIO1B, without(ROOT)).server(VIO2B, without(DATA)).holds();
        check.singleVios().says("holds: hdisk3 on vio1a", "holds: hdisk4 on vio1a");
    }

    @Test
    void goesByIdentityAndNeverByTheNameOfADisk() {
        check.server(VIO1B, renaming(name -> "hdisk" + name.hashCode()))
                .server(VIO2B, renaming(name -> "renamed" + name))
                .says("holds: hdisk3 on vio1a", "holds: hdisk4 on vio1a");
        nowhere(check, ROOT)
                .server(VIO1B, disk(DATA, d -> d.withName("hdisk3")))
                .says("violated: " + ROOT_IS_NOWHERE, "holds: hdisk4 on vio1a");
    }

    @Test
    void goesByTheUniqueIdentifierWhereNothingElseIsKnown() {
        RuleCheck unique = check.server(VIO1A, byUniqueId(ROOT, "LUN-R"))
                .server(VIO2A, byUniqueId(ROOT, "LUN-R"))
                .server(VIO1B, byUniqueId(ROOT, "LUN-R"))
                .server(VIO2B, byUniqueId(ROOT, "LUN-R"));
        unique.holds();
    }

    @Test
    void findsALunThatIsMappedAndNotConfigured() {
        nowhere(check, ROOT)
                .says("violated: " + ROOT_IS_NOWHERE, "holds: hdisk4 on vio1a")
                .offers(
                        "The LUN is mapped: run cfgdev on vio1b and vio2b, so that 00c7cd9e5f1b2a40 becomes a disk there",
                        Cost.ON_LINE,
                        "On vio1b: cfgdev",
                        "On vio1b: lspv -size | grep 00c7cd9e5f1b2a40",
                        "On vio1b: chdev -dev <the disk found> -attr reserve_policy=no_reserve",
                        "On vio2b: cfgdev",
                        "On vio2b: lspv -size | grep 00c7cd9e5f1b2a40",
                        "On vio2b: chdev -dev <the disk found> -attr reserve_policy=no_reserve")
                .mended()
                .holds();
    }

    @Test
    void mapsALunThatTheStorageSystemDoesNotMap() {
        nowhere(check, ROOT)
                .estate(e -> unmapped(e, "vio2b"))
                .offers(
                        "Map LUN shop_lun0 of v7000 to vio2b; then run cfgdev on vio1b and vio2b,"
                                + " so that 00c7cd9e5f1b2a40 becomes a disk there",
                        Cost.ON_LINE,
                        "On vio1b: cfgdev",
                        "On vio1b: lspv -size | grep 00c7cd9e5f1b2a40",
                        "On vio1b: chdev -dev <the disk found> -attr reserve_policy=no_reserve",
                        "On v7000: mkvdiskhostmap -host vio2b shop_lun0",
                        "On vio2b: cfgdev",
                        "On vio2b: lspv -size | grep 00c7cd9e5f1b2a40",
                        "On vio2b: chdev -dev <the disk found> -attr reserve_policy=no_reserve")
                .mended()
                .holds();
    }

    @Test
    void mapsALunOfAStorageSystemThatNobodyCaptured() {
        nowhere(check.singleVios(), ROOT)
                .estate(e -> e.withStorageSystems(e.storageSystems().without("v7000")))
                .offers(
                        "Map the LUN to vio1b in its storage system, with zoning, unless it is; then run cfgdev on vio1b,"
                                + " so that 00c7cd9e5f1b2a40 becomes a disk there",
                        Cost.ON_LINE,
                        "On vio1b: cfgdev",
                        "On vio1b: lspv -size | grep 00c7cd9e5f1b2a40",
                        "On vio1b: chdev -dev <the disk found> -attr reserve_policy=no_reserve")
                .mended()
                .holds();
    }

    @Test
    void mendsSeveralLunsTogether() {
        nowhere(nowhere(check, ROOT), DATA)
                .refuses(
                        ROOT_IS_NOWHERE,
                        ROOT_IS_NOWHERE
                                .replace("00c7cd9e5f1b2a40", "00c7cd9e5f1b6b13")
                                .replace("hdisk3", "hdisk4"))
                .mended()
                .holds();
    }

    @Test
    void believesAFilteredListForWhatItWouldShow() {
        RuleCheck filtered = nowhere(nowhere(check, ROOT), DATA)
                .server(VIO1B, disksShown(Coverage.filtered(List.of("51200"))))
                .server(VIO2B, disksShown(Coverage.filtered(List.of("51200"))));
        filtered.says(
                "violated: " + ROOT_IS_NOWHERE,
                "undetermined: whether vio1b sees 00c7cd9e5f1b6b13 (hdisk4 on vio1a, hdisk4 on vio2a) is unknown"
                        + " < lspv -size (vio1b)",
                "undetermined: whether vio2b sees 00c7cd9e5f1b6b13 (hdisk4 on vio1a, hdisk4 on vio2a) is unknown"
                        + " < lspv -size (vio2b)");
    }

    @Test
    void waitsForADiskWithoutIdentifierThatMayBeTheLun() {
        RuleCheck none = check.server(VIO1B, unidentified(ROOT)).server(VIO2B, without(ROOT));
        none.says(
                "undetermined: whether vio1b sees 00c7cd9e5f1b2a40 (hdisk3 on vio1a, hdisk3 on vio2a) is unknown"
                        + " < lspv -size (vio1b)",
                "holds: hdisk4 on vio1a");
        none.server(
                        VIO1B,
                        v -> v.withPhysicalVolumes(v.physicalVolumes()
                                .replacing(d -> !d.id().isKnown(), d -> d.withSizeMegabytes(Fact.known(1L)))))
                .says("violated: " + ROOT_IS_NOWHERE, "holds: hdisk4 on vio1a");
    }

    @Test
    void waitsForTheIdentifierOfTheSourceWhereThatIsWhatIsMissing() {
        check.singleVios()
                .keeping(VIO1B)
                .server(VIO1A, unidentified(ROOT))
                .says(
                        "undetermined: whether vio1b sees hdisk3 (hdisk3 on vio1a) is unknown < lspv -size (vio1a)",
                        "holds: hdisk4 on vio1a");
    }

    @Test
    void waitsForServersThatNobodyCaptured() {
        String open = "undetermined: beta (9117-MMC*10FEDCB) may have Virtual I/O Servers that nobody has captured"
                + " < lssyscfg -r lpar -m 9117-MMC*10FEDCB (the management console)";
        nowhere(check, ROOT).withServerListOpen().says(open, "holds: hdisk4 on vio1a");
        check.estate(e -> e.withVirtualIoServers(
                        e.virtualIoServers().without(VIO1B).without(VIO2B)))
                .says(open, open);
        nowhere(check, ROOT)
                .toUnknownSystem()
                .says(
                        "undetermined: the system of vio1b and vio2b may have Virtual I/O Servers that nobody has captured"
                                + " < lssyscfg -r lpar -m SYSTEM (the system of vio1b and vio2b)",
                        "holds: hdisk4 on vio1a");
        check.toUnknownSystem().holds();
    }

    @Test
    void refusesLunsThatNoOneServerSeesTogetherWhereOneIsToServeThem() {
        RuleCheck apart = check.singleVios().server(VIO1B, without(ROOT)).server(VIO2B, without(DATA));
        apart.says(
                        "violated: 00c7cd9e5f1b2a40 (hdisk3 on vio1a) is visible on another Virtual I/O Server of"
                                + " beta (9117-MMC*10FEDCB), but is no disk of vio1b, which is to serve it;"
                                + " map the LUN to it if it is not, then run cfgdev",
                        "holds: hdisk4 on vio1a")
                .offers(
                        "The LUN is mapped: run cfgdev on vio1b, so that 00c7cd9e5f1b2a40 becomes a disk there",
                        Cost.ON_LINE,
                        "On vio1b: cfgdev",
                        "On vio1b: lspv -size | grep 00c7cd9e5f1b2a40",
                        "On vio1b: chdev -dev <the disk found> -attr reserve_policy=no_reserve")
                .mended()
                .holds();
        apart.withServerListOpen()
                .says(
                        "undetermined: beta (9117-MMC*10FEDCB) may have Virtual I/O Servers that nobody has captured"
                                + " < lssyscfg -r lpar -m 9117-MMC*10FEDCB (the management console)",
                        "holds: hdisk4 on vio1a");
        check.singleVios()
                .server(VIO1B, without(DATA))
                .server(VIO2B, without(ROOT))
                .server(VIO2B, disksShown(Coverage.open()))
                .says(
                        "undetermined: whether vio2b sees 00c7cd9e5f1b2a40 (hdisk3 on vio1a) is unknown"
                                + " < lspv -size (vio2b)",
                        "holds: hdisk4 on vio1a");
    }

    @Test
    void refusesAMappingThatLeavesAnAdapterOut() {
        String vio1a = "the mapping of the request gives vhost1 on vio1a, through which shop (partition 7) has %s,"
                + " to no Virtual I/O Server of beta (9117-MMC*10FEDCB); name one";
        check.singleVios()
                .mapping(MigrationMapping.none())
                .refuses(vio1a.formatted("00c7cd9e5f1b2a40"), vio1a.formatted("00c7cd9e5f1b6b13"))
                .offersNothing();
        check.mapping(check.report().mapping()).holds();
    }

    @Test
    void isSilentWithoutDestinationServers() {
        check.keeping().isSilent();
    }

    @Test
    void waitsForLunsThatNobodyHasCaptured() {
        check.singleVios()
                .server(VIO1A, v -> v.withServerAdapters(Listing.unknown()))
                .waitsFor("whether vio1a serves shop (partition 7) through other adapters or devices is unknown"
                        + " < lsmap -all (vio1a)");
    }

    @Test
    void takesALunThatGrewSinceForTheSameLun() {
        check.server(VIO1B, disk(ROOT, d -> d.withSizeMegabytes(Fact.known(40_000L))))
                .server(VIO2B, disk(ROOT, d -> d.withSizeMegabytes(Fact.known(40_000L))))
                .holds();
    }

    @Test
    void doesNotTakeALunForAbsentWhereOnlyIdentifiersWereLookedFor() {
        check.singleVios()
                .keeping(VIO1B)
                .server(VIO1B, without(ROOT))
                .server(VIO1B, disksShown(Coverage.filtered(List.of(ROOT.toString()))))
                .says(
                        "undetermined: whether vio1b sees 00c7cd9e5f1b2a40 (hdisk3 on vio1a) is unknown"
                                + " < lspv -size (vio1b)",
                        "holds: hdisk4 on vio1a");
    }

    @Test
    void neverTakesADiskOfTheSameSizeForTheLun() {
        check.singleVios()
                .keeping(VIO1B)
                .server(VIO1B, disk(ROOT, d -> d.withId(Fact.known(new PhysicalVolumeId("00c7cd9e0000ffff")))))
                .says(
                        "violated: 00c7cd9e5f1b2a40 (hdisk3 on vio1a) is no disk of any Virtual I/O Server of"
                                + " beta (9117-MMC*10FEDCB) (vio1b); map the LUN to them if it is not, then run cfgdev",
                        "holds: hdisk4 on vio1a");
    }

    private static RuleCheck nowhere(RuleCheck check, PhysicalVolumeId id) {
        return check.server(VIO1B, without(id)).server(VIO2B, without(id));
    }

    private static Estate unmapped(Estate estate, String host) {
        return estate.with(estate.storageSystems()
                .get("v7000")
                .map(s ->
                        s.withHostMappings(s.hostMappings().minus(m -> m.host().equals(host))))
                .orElseThrow());
    }

    private static UnaryOperator<VirtualIoServer> byUniqueId(PhysicalVolumeId id, String unique) {
        return disk(id, d -> d.withId(Fact.unknown()).withUniqueId(Fact.known(new UniqueDeviceId(unique))));
    }
}

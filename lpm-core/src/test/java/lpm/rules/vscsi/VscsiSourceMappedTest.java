package lpm.rules.vscsi;

import static lpm.rules.Scenario.A;
import static lpm.rules.Scenario.DATA;
import static lpm.rules.Scenario.ROOT;
import static lpm.rules.Scenario.VIO1A;
import static lpm.rules.Scenario.VIO2A;
import static lpm.rules.ServerEdits.adapters;
import static lpm.rules.ServerEdits.devices;
import static lpm.rules.ServerEdits.disksShown;
import static lpm.rules.ServerEdits.renaming;
import static lpm.rules.ServerEdits.unidentified;
import static lpm.rules.ServerEdits.without;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import lpm.fact.Coverage;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.VirtualIoServer;
import lpm.model.id.PartitionId;
import lpm.model.id.VirtualSlot;
import lpm.model.storage.BackingDevice;
import lpm.model.storage.VirtualScsiServerAdapter;
import lpm.model.storage.VirtualTargetDevice;
import lpm.rules.Cost;
import lpm.rules.Finding;
import lpm.rules.RuleCheck;
import lpm.rules.ScenarioServers;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class VscsiSourceMappedTest {

    private static final VirtualTargetDevice ROOT_DEVICE = ScenarioServers.device("shop_root", 1, "hdisk3");
    private static final VirtualTargetDevice DATA_DEVICE = ScenarioServers.device("vtscsi1", 2, "hdisk4");
    private static final String ON_CONSOLE = " -m 9117-MMB*10ABCDE (the management console)";

    private final RuleCheck check = RuleCheck.of(new VscsiSourceMapped());

    @Test
    void allowsTheSameLunsThroughEachServer() {
        check.says("holds: hdisk3 on vio1a", "holds: hdisk4 on vio1a");
        check.singleVios().says("holds: hdisk3 on vio1a", "holds: hdisk4 on vio1a");
        check.server(VIO2A, renaming(name -> "disk9" + name)).says("holds: hdisk3 on vio1a", "holds: hdisk4 on vio1a");
    }

    @Test
    void refusesALunThatOneServerSeesAndDoesNotServe() {
        check.server(VIO2A, devices(DATA_DEVICE))
                .refuses(
                        "00c7cd9e5f1b2a40 (hdisk3 on vio1a) is served to shop (partition 7), but vhost1 on vio2a does not"
                                + " serve it; map hdisk3 to it (mkvdev)")
                .offers(
                        "Map hdisk3 on vio2a to vhost1, for shop (partition 7)",
                        Cost.ON_LINE,
                        "On vio2a: mkvdev -vdev hdisk3 -vadapter vhost1 -dev vtscsi0")
                .mended()
                .holds();
    }

    @Test
    void mendsSeveralLunsTogether() {
        check.server(VIO2A, devices()).mended().holds();
    }

    @Test
    void refusesALunThatOneServerDoesNotSee() {
        check.server(VIO2A, devices(DATA_DEVICE))
                .server(VIO2A, without(ROOT))
                .refuses(
                        "00c7cd9e5f1b2a40 (hdisk3 on vio1a) is served to shop (partition 7), but vhost1 on vio2a does not"
                                + " serve it, nor is it known to be a disk there; map the LUN to vio2a, then run cfgdev and mkvdev")
                .offersNothing();
    }

    @Test
    void leavesADeviceThatStandsOnALogicalVolumeOrAFileToAnotherRule() {
        check.singleVios()
                .server(VIO1A, devices(ROOT_DEVICE, on(new BackingDevice.LogicalVolume("shop_lv"))))
                .holds();
        check.singleVios()
                .server(VIO1A, devices(ROOT_DEVICE, on(new BackingDevice.File("/store/disk8"))))
                .holds();
    }

    @Test
    void refusesADeviceWhoseDiskIsGone() {
        assertThat(check.singleVios().server(VIO1A, without(DATA)).findings())
                .extracting(Finding::message)
                .containsExactly("vtscsi1 on vio1a stands on hdisk4, which is no disk of the server any more;"
                        + " run cfgdev and look for its LUN");
    }

    @Test
    void refusesADiskBehindTwoDevicesOfThePartition() {
        check.singleVios()
                .server(VIO1A, devices(ROOT_DEVICE, DATA_DEVICE, ScenarioServers.device("again", 3, "hdisk3")))
                .refuses("hdisk3 on vio1a is behind again, and also behind shop_root of the same partition; remove one")
                .offers("Remove again from vio1a", Cost.PATH_BY_PATH, "On vio1a: rmvdev -vtd again")
                .mended()
                .holds();
    }

    @Test
    void refusesADiskThatAnotherPartitionHasTooWhicheverComesFirst() {
        String message = "hdisk3 on vio1a is behind shop_root, and also behind theirs, which is not of this partition;"
                + " find out which of the two may have the disk";
        VirtualScsiServerAdapter other = adapter("vhost7", 30, Fact.known(Optional.of(new PartitionId(8))))
                .withTargetDevices(Listing.complete(List.of(ScenarioServers.device("theirs", 1, "hdisk3"))));
        check.singleVios()
                .server(VIO1A, v -> v.withServerAdapters(v.serverAdapters().plus(other)))
                .refuses(message)
                .offersNothing();
        check.singleVios()
                .server(
                        VIO1A,
                        v -> v.withServerAdapters(Listing.complete(
                                List.of(other, v.serverAdapters().items().get(0)))))
                .refuses(message)
                .offersNothing();
    }

    @Test
    void leavesMediaToAnotherRule() {
        VirtualTargetDevice optical =
                VirtualTargetDevice.builder().name("vtopt0").build();
        check.server(VIO1A, devices(ROOT_DEVICE, DATA_DEVICE, optical)).holds();
        check.server(VIO2A, devices(DATA_DEVICE, optical))
                .refuses(
                        "00c7cd9e5f1b2a40 (hdisk3 on vio1a) is served to shop (partition 7), but vhost1 on vio2a does not"
                                + " serve it; map hdisk3 to it (mkvdev)");
    }

    @Test
    void isSilentOnAPartitionWithoutVirtualScsi() {
        check.singleVios()
                .partition(p -> p.withScsiAdapters(Listing.complete(List.of())))
                .server(VIO1A, v -> v.withServerAdapters(Listing.complete(List.of())))
                .isSilent();
    }

    /** What nobody captured is neither there nor absent. */
    @Nested
    class Waits {

        private static final String OTHER_ADAPTERS_OF_VIO2A =
                "whether vio2a serves shop (partition 7) through other adapters or devices is unknown"
                        + " < lsmap -all (vio2a)";

        @Test
        void forAServer() {
            String servers = "the virtual I/O servers of 9117-MMB*10ABCDE are unknown < lssyscfg -r lpar" + ON_CONSOLE;
            check.system(A, s -> s.withVirtualIoServers(Listing.unknown())).waitsFor(servers);
            check.estate(e -> e.withVirtualIoServers(e.virtualIoServers().without(VIO2A)))
                    .waitsFor(servers);
        }

        @Test
        void forTheAdaptersAndDevicesOfAServer() {
            check.server(VIO2A, v -> v.withServerAdapters(Listing.unknown())).waitsFor(OTHER_ADAPTERS_OF_VIO2A);
            check.server(VIO2A, adapters(a -> a.withClient(Fact.unknown()))).waitsFor(OTHER_ADAPTERS_OF_VIO2A);
        }

        @Test
        void forTheRestOfAListThatWasCutOff() {
            check.server(VIO2A, adapters(a -> a.withTargetDevices(Listing.of(List.of(DATA_DEVICE), Coverage.open()))))
                    .waitsFor(OTHER_ADAPTERS_OF_VIO2A);
        }

        @Test
        void forWhatIsBehindADevice() {
            check.singleVios()
                    .server(
                            VIO1A,
                            devices(
                                    ROOT_DEVICE,
                                    VirtualTargetDevice.builder()
                                            .name("vtscsi7")
                                            .build()))
                    .waitsFor("what stands behind vtscsi7 on vio1a is unknown < lsmap -all (vio1a)");
        }

        @Test
        void forADiskThatAFilterMayHaveHidden() {
            check.singleVios()
                    .server(VIO1A, without(DATA))
                    .server(VIO1A, disksShown(Coverage.filtered(List.of("51200"))))
                    .waitsFor("vtscsi1 on vio1a stands on hdisk4, of which nothing else is known < lspv -size (vio1a)");
        }

        @Test
        void forTheIdentifierOfADiskThatHasNone() {
            check.server(VIO2A, unidentified(ROOT))
                    .waitsFor(
                            "whether a disk that vio2a serves to shop (partition 7) is 00c7cd9e5f1b2a40 (hdisk3 on vio1a)"
                                    + " is unknown < lspv -size (vio2a)",
                            "whether a disk that vio1a serves to shop (partition 7) is hdisk3 (hdisk3 on vio2a)"
                                    + " is unknown < lspv -size (vio2a)");
        }

        @Test
        void forTheOtherSideOfAClientAdapter() {
            String slot5 =
                    "which server adapter serves the virtual SCSI adapter of shop (partition 7) in slot 5 is unknown";
            check.server(VIO2A, adapters(a -> a.withClient(Fact.known(Optional.empty()))))
                    .waitsFor(slot5 + " < lsmap -all (vio2a)");
            check.server(VIO2A, v -> v.withServerAdapters(Listing.complete(List.of())))
                    .waitsFor(slot5 + " < lsmap -all (vio2a)");
            check.server(VIO2A, v -> v.withServerAdapters(Listing.complete(List.of())))
                    .partition(p -> p.withScsiAdapters(
                            p.scsiAdapters().replacing(a -> true, a -> a.withServer(Fact.unknown()))))
                    .waitsFor(slot5 + " < lshwres -r virtualio --rsubtype scsi --level lpar" + ON_CONSOLE);
            check.partition(p -> p.withScsiAdapters(p.scsiAdapters()
                            .replacing(a -> a.slot().number() == 5, a -> a.withServer(Fact.known(new PartitionId(9))))))
                    .waitsFor(slot5 + " < lssyscfg -r lpar" + ON_CONSOLE);
        }

        @Test
        void forTheClientAdaptersWhereAnyPartitionMayConnect() {
            UnaryOperator<VirtualIoServer> open = v -> v.withServerAdapters(v.serverAdapters()
                    .plus(adapter("vhost7", 30, Fact.known(Optional.empty()))
                            .withTargetDevices(Listing.complete(List.of(VirtualTargetDevice.builder()
                                    .name("vtscsi7")
                                    .build())))));
            check.server(VIO1A, open).holds();
            check.server(VIO1A, open)
                    .partition(p -> p.withScsiAdapters(Listing.unknown()))
                    .waitsFor("whether shop (partition 7) is connected to vhost7 on vio1a, to which any partition may"
                            + " connect, is unknown < lshwres -r virtualio --rsubtype scsi --level lpar" + ON_CONSOLE);
        }
    }

    private static VirtualScsiServerAdapter adapter(String name, int slot, Fact<Optional<PartitionId>> client) {
        return VirtualScsiServerAdapter.builder()
                .name(name)
                .slot(new VirtualSlot(slot))
                .client(client)
                .build();
    }

    private static VirtualTargetDevice on(BackingDevice backing) {
        return VirtualTargetDevice.builder()
                .name("vtscsi7")
                .backingDevice(Fact.known(backing))
                .build();
    }
}

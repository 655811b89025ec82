package lpm.rules.partition;

import static lpm.rules.MigrationMode.INACTIVE;
import static lpm.rules.Scenario.A;
import static lpm.rules.Scenario.VIO1A;
import static lpm.rules.Scenario.VIO2A;
import static lpm.rules.Scenario.VIO2B;

import java.util.List;
import java.util.Optional;
import lpm.fact.Coverage;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.PhysicalIoSlot;
import lpm.model.id.LocationCode;
import lpm.model.id.PartitionId;
import lpm.model.id.ViosKey;
import lpm.model.id.VirtualSlot;
import lpm.model.storage.BackingDevice;
import lpm.model.storage.MediaDevice;
import lpm.model.storage.VirtualTargetDevice;
import lpm.rules.Cost;
import lpm.rules.MigrationMode;
import lpm.rules.RuleCheck;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LparNoMediaTest {

    private static final VirtualTargetDevice VTOPT0 = device("vtopt0", Fact.unknown());

    private final RuleCheck check = RuleCheck.of(new LparNoMedia());

    @Test
    void allowsAPartitionWithoutMedia() {
        check.says("holds: partition 7");
    }

    @Test
    void refusesADeviceThatAServerGives() {
        serving(check, VIO2A, VTOPT0)
                .refuses("vtopt0 on vio2a gives shop (partition 7) a media device through vhost1; remove it")
                .offers("Remove vtopt0 from vio2a", Cost.ON_LINE, "On vio2a: rmvdev -vtd vtopt0")
                .mended()
                .holds();
    }

    @Test
    void namesTheMediumOfALibraryWhateverItsDeviceIsCalled() {
        serving(check, VIO1A, device("install", Fact.known(new BackingDevice.File("/var/vio/VMLibrary/i72"))))
                .refuses("install (/var/vio/VMLibrary/i72) on vio1a gives shop (partition 7) a media device through"
                        + " vhost1; remove it")
                .mended()
                .holds();
    }

    @Test
    void refusesADeviceOfWhichThePartitionAloneTells() {
        having(new MediaDevice("OPT01", MediaDevice.Kind.PHYSICAL_OPTICAL))
                .refuses("shop (partition 7) has the physical optical device OPT01;"
                        + " remove it from the partition and its profile")
                .offers("Remove OPT01 from shop (partition 7) and its profile", Cost.ON_LINE)
                .mended()
                .holds();
    }

    @Test
    void reportsADeviceThatBothTellOfOnce() {
        serving(having(new MediaDevice("vtopt0", MediaDevice.Kind.VIRTUAL_OPTICAL)), VIO1A, VTOPT0)
                .refuses("vtopt0 on vio1a gives shop (partition 7) a media device through vhost1; remove it")
                .mended()
                .holds();
    }

    @Test
    void allowsAFileThatIsADisk() {
        serving(check, VIO1A, device("vtscsi8", Fact.known(new BackingDevice.File("/store/disk8"))))
                .holds();
    }

    @Test
    void ignoresADeviceOfAnotherPartition() {
        check.server(
                        VIO1A,
                        v -> v.withServerAdapters(v.serverAdapters()
                                .plus(v.serverAdapters()
                                        .items()
                                        .get(0)
                                        .withName("vhost2")
                                        .withSlot(new VirtualSlot(13))
                                        .withClient(Fact.known(Optional.of(new PartitionId(8))))
                                        .withTargetDevices(Listing.complete(List.of(VTOPT0))))))
                .holds();
        serving(check, VIO2B, VTOPT0).holds();
    }

    /** No other server can serve the device, whether the partition runs or not. */
    @ParameterizedTest
    @EnumSource
    void isAskedOfEveryMigration(MigrationMode mode) {
        serving(check, VIO2A, VTOPT0)
                .mode(mode)
                .refuses("vtopt0 on vio2a gives shop (partition 7) a media device through vhost1; remove it");
    }

    /** Where nobody captured the partition's own list, everything that could give it a device must be known. */
    @Nested
    class WithoutTheListOfThePartition {

        private static final String SLOTS = "the physical I/O slots of partition 7 are unknown"
                + " < lshwres -r io --rsubtype slot -m 9117-MMB*10ABCDE (the management console)";
        private static final String CLIENT_ADAPTERS = "the SCSI adapters of partition 7 are unknown"
                + " < lshwres -r virtualio --rsubtype scsi --level lpar -m 9117-MMB*10ABCDE (the management console)";

        private final RuleCheck unlisted = check.partition(p -> p.withMediaDevices(Listing.unknown()))
                .server(VIO1A, v -> v.withMediaDevices(Listing.unknown()))
                .server(VIO2A, v -> v.withMediaDevices(Listing.unknown()));

        @Test
        void holdsOnceSlotsAndEveryServerOfThePartitionAreKnown() {
            unlisted.holds();
        }

        @Test
        void waitsForTheSlots() {
            unlisted.partition(p -> p.withPhysicalIoSlots(Listing.unknown())).waitsFor(SLOTS);
        }

        @Test
        void waitsForASlotThatMayHoldADriveAndThatNoOtherRuleReports() {
            PhysicalIoSlot slot = new PhysicalIoSlot(new LocationCode("U78C0.001.DBJ1234-P2-C3"), false);
            RuleCheck owning = unlisted.partition(p -> p.withPhysicalIoSlots(Listing.complete(List.of(slot))));
            owning.holds();
            owning.mode(INACTIVE).waitsFor(SLOTS);
        }

        @Test
        void waitsForTheClientAdaptersForTheyAloneTellWhichServersThereAre() {
            unlisted.partition(p -> p.withScsiAdapters(Listing.unknown())).waitsFor(CLIENT_ADAPTERS);
            unlisted.partition(p -> p.withScsiAdapters(
                            p.scsiAdapters().replacing(a -> true, a -> a.withServer(Fact.unknown()))))
                    .waitsFor(CLIENT_ADAPTERS);
        }

        @Test
        void waitsForAServerThatNobodyCaptured() {
            unlisted.estate(e -> e.withVirtualIoServers(e.virtualIoServers().without(VIO2A)))
                    .waitsFor("the server of 5 on partition 7 is unknown"
                            + " < lssyscfg -r lpar -m 9117-MMB*10ABCDE (the management console)");
        }

        @Test
        void waitsForTheMappingsOfAServer() {
            String mappings = "the server adapters of vio2a are unknown < lsmap -all (vio2a)";
            unlisted.server(VIO2A, v -> v.withServerAdapters(Listing.unknown())).waitsFor(mappings);
            unlisted.server(
                            VIO2A,
                            v -> v.withServerAdapters(v.serverAdapters()
                                    .replacing(
                                            a -> true,
                                            a -> a.withTargetDevices(
                                                    Listing.of(a.targetDevices().items(), Coverage.open())))))
                    .waitsFor(mappings);
        }

        @Test
        void waitsForWhatIsBehindADeviceWhoseNameDoesNotTell() {
            serving(unlisted, VIO1A, device("install", Fact.unknown()))
                    .waitsFor("the backing device of install on vio1a is unknown < lsmap -all (vio1a)");
        }

        @Test
        void believesTheServersOwnListOfMedia() {
            RuleCheck empty = serving(unlisted, VIO1A, device("install", Fact.unknown()));
            MediaDevice optical = new MediaDevice("install", MediaDevice.Kind.VIRTUAL_OPTICAL);

            empty.server(VIO1A, v -> v.withMediaDevices(Listing.complete(List.of())))
                    .holds();
            empty.server(VIO1A, v -> v.withMediaDevices(Listing.of(List.of(optical), Coverage.open())))
                    .says(
                            "violated: install on vio1a gives shop (partition 7) a media device through vhost1; remove it");
        }

        @Test
        void refusesWhatIsSeenAndWaitsForTheRest() {
            serving(unlisted, VIO1A, VTOPT0)
                    .partition(p -> p.withPhysicalIoSlots(Listing.unknown()))
                    .says(
                            "violated: vtopt0 on vio1a gives shop (partition 7) a media device through vhost1; remove it",
                            "undetermined: " + SLOTS);
        }

        @Test
        void needsNoServerForAPartitionWithoutVirtualScsi() {
            unlisted.partition(p -> p.withScsiAdapters(Listing.complete(List.of())))
                    .estate(e -> e.withVirtualIoServers(
                            e.virtualIoServers().without(VIO1A).without(VIO2A)))
                    .system(A, s -> s.withVirtualIoServers(Listing.unknown()))
                    .holds();
        }
    }

    private RuleCheck having(MediaDevice device) {
        return check.partition(p -> p.withMediaDevices(Listing.complete(List.of(device))));
    }

    private static RuleCheck serving(RuleCheck check, ViosKey server, VirtualTargetDevice device) {
        return check.server(
                server,
                v -> v.withServerAdapters(v.serverAdapters()
                        .replacing(
                                adapter -> true,
                                adapter -> adapter.withTargetDevices(
                                        adapter.targetDevices().plus(device)))));
    }

    private static VirtualTargetDevice device(String name, Fact<BackingDevice> backing) {
        return VirtualTargetDevice.builder().name(name).backingDevice(backing).build();
    }
}

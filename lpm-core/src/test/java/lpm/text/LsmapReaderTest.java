package lpm.text;

import static lpm.text.Listings.assertRefused;
import static lpm.text.Listings.read;
import static lpm.text.Listings.server;
import static lpm.text.Listings.session;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import lpm.fact.Coverage;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.VirtualIoServer;
import lpm.model.id.LocationCode;
import lpm.model.id.LogicalUnitAddress;
import lpm.model.id.MachineTypeModelSerial;
import lpm.model.id.PartitionId;
import lpm.model.id.PartitionKey;
import lpm.model.id.VirtualSlot;
import lpm.model.storage.BackingDevice;
import lpm.model.storage.VirtualScsiServerAdapter;
import lpm.model.storage.VirtualTargetDevice;
import lpm.origin.Capture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LsmapReaderTest {

    private static final MachineTypeModelSerial SYSTEM = MachineTypeModelSerial.parse("8286-42A*21A0B7C");

    static final String HEADING = """
            SVSA            Physloc                                      Client Partition ID
            --------------- -------------------------------------------- ------------------
            """;

    static final String VHOST1 = HEADING + """
            vhost1          U8286.42A.21A0B7C-V2-C19                     0x0000000c

            VTD                   pay_root
            Status                Available
            LUN                   0x8100000000000000
            Backing device        hdisk14
            Physloc               U78C9.001.WZS00B4-P1-C11-T1-W500507680140AE21-L1A000000000000
            Mirrored              false

            VTD                   vtopt0
            Status                Defined
            LUN                   0x8200000000000000
            Backing device
            Physloc
            Mirrored              N/A""";

    static final String VHOST4 = HEADING + """
            vhost4          U8286.42A.21A0B7C-V2-C30                     0x00000000

            VTD                   NO VIRTUAL TARGET DEVICE FOUND""";

    static final String LINE_BREAK = "\n\n";

    @Test
    void anAdapterIsReadWithItsDevicesAndTheServerWithItsIdentity() {
        VirtualIoServer server = server("lsmap -vadapter vhost1", VHOST1);

        assertThat(server.system()).isEqualTo(Fact.known(SYSTEM));
        assertThat(server.id()).isEqualTo(Fact.known(new PartitionId(2)));
        assertThat(server.serverAdapters())
                .isEqualTo(Listing.of(
                        List.of(VirtualScsiServerAdapter.builder()
                                .name("vhost1")
                                .slot(new VirtualSlot(19))
                                .client(Fact.known(Optional.of(new PartitionId(12))))
                                .targetDevices(Listing.complete(List.of(
                                        VirtualTargetDevice.builder()
                                                .name("pay_root")
                                                .status(Fact.known("Available"))
                                                .address(Fact.known(LogicalUnitAddress.ofIndex(1)))
                                                .backingDevice(Fact.known(new BackingDevice.Disk("hdisk14")))
                                                .mirrored(Fact.known("false"))
                                                .build(),
                                        VirtualTargetDevice.builder()
                                                .name("vtopt0")
                                                .status(Fact.known("Defined"))
                                                .address(Fact.known(LogicalUnitAddress.ofIndex(2)))
                                                .mirrored(Fact.known("N/A"))
                                                .build())))
                                .build()),
                        lpm.fact.Coverage.open()));
    }

    @Test
    void theDiskBehindADeviceIsADiskOfTheServerAndTheListOfDisksStaysOpen() {
        assertThat(server("lsmap -vadapter vhost1", VHOST1).physicalVolumes())
                .satisfies(disks -> assertThat(disks.isComplete()).isFalse())
                .satisfies(disks -> assertThat(disks.items())
                        .singleElement()
                        .satisfies(disk -> assertThat(disk.name()).isEqualTo("hdisk14"))
                        .satisfies(disk -> assertThat(disk.location())
                                .isEqualTo(Fact.known(new LocationCode(
                                        "U78C9.001.WZS00B4-P1-C11-T1-W500507680140AE21-L1A000000000000")))));
    }

    @Test
    void theClientIsAPartitionOfTheServersSystem() {
        assertThat(read(session("lsmap -vadapter vhost1", VHOST1))
                        .estate()
                        .partitions()
                        .keys())
                .containsExactly(new PartitionKey(SYSTEM, new PartitionId(12)));
    }

    @Test
    void allAdaptersBetweenTwoPromptsAreComplete() {
        assertThat(server("lsmap -all", VHOST1 + LINE_BREAK + VHOST4).serverAdapters())
                .satisfies(adapters -> assertThat(adapters.isComplete()).isTrue())
                .satisfies(adapters -> assertThat(adapters.items())
                        .extracting(VirtualScsiServerAdapter::name)
                        .containsExactly("vhost1", "vhost4"));
    }

    @Test
    void nothingPrintedByLsmapAllMeansThatNothingIsMapped() {
        VirtualIoServer server = server("lsmap -all", "");

        assertThat(server.serverAdapters()).isEqualTo(Listing.complete(List.of()));
        assertThat(server.system().isKnown()).isFalse();
    }

    @Test
    void nothingPrintedForOneAdapterSaysNothing() {
        assertThat(Listings.warning(read(session("lsmap -vadapter vhost9", ""))))
                .hasValue("nothing was printed; nothing is known of the adapter");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"0x00000000,", "0x0000ffff,", "0x0000000c,12", "0x0000000C,12", "0x00000010,16"})
    void theClientIsHexadecimalAndNobodyMeansAnybody(String printed, Integer client) {
        String output = HEADING + "vhost0 U8286.42A.21A0B7C-V2-C19 " + printed;

        assertThat(server("lsmap -all", output).serverAdapters().items().get(0).client())
                .isEqualTo(Fact.known(Optional.ofNullable(client).map(PartitionId::new)));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"NO VIRTUAL TARGET DEVICE FOUND", "VTD                   NO VIRTUAL TARGET DEVICE FOUND"})
    void anAdapterWithoutDevicesIsKnownToHaveNone(String sentence) {
        String output = HEADING + "vhost0 U8286.42A.21A0B7C-V2-C19 0x00000003\n" + sentence;

        assertThat(server("lsmap -vadapter vhost0", output)
                        .serverAdapters()
                        .items()
                        .get(0)
                        .targetDevices())
                .isEqualTo(Listing.complete(List.of()));
    }

    @ParameterizedTest(name = "{0} at {1}")
    @CsvSource(
            delimiter = ';',
            nullValues = "unknown",
            value = {
                "/var/vio/VMLibrary/install.iso; ''; File",
                "/home/padmin/disk.img; ''; File",
                "pay_lv; ''; LogicalVolume",
                "hdisk3; U78C9.001.WZS00B4-P1-C11-T1-W500507680140AE21-L0; Disk",
                "hdisk3; ''; Disk",
                "rootdisk; U78C9.001.WZS00B4-P1-C11-T1-W500507680140AE21-L1A000000000000; Disk",
                "rootdisk; U78C9.001.WZS00B4-P2-D3; unknown",
                "lu1.8ee5d2f0a1b1c3d4e5f60718293a4b5c; ''; PooledUnit",
                "''; ''; unknown"
            })
    void theKindOfBackingDeviceIsToldByItsNameAndLocation(String name, String location, String kind) {
        String output = HEADING + """
                vhost0 U8286.42A.21A0B7C-V2-C19 0x00000003
                VTD                   vtscsi0
                Backing device        %s
                Physloc               %s""".formatted(name, location);
        Fact<BackingDevice> device = server("lsmap -all", output)
                .serverAdapters()
                .items()
                .get(0)
                .targetDevices()
                .items()
                .get(0)
                .backingDevice();

        assertThat(device.value().map(value -> value.getClass().getSimpleName()).orElse(null))
                .isEqualTo(kind);
    }

    @Test
    void aNameThatLspvListsIsADiskWhateverItsLocation() {
        String transcript =
                session("lsmap -vadapter vhost0", HEADING + """
                                vhost0 U8286.42A.21A0B7C-V2-C19 0x00000003
                                VTD                   vtscsi0
                                Backing device        rootdisk
                                Physloc               U78C9.001.WZS00B4-P2-D3""") + "$ lspv\nrootdisk 00f7a1b2c3d4e501 None\n$\n";

        assertThat(server(read(transcript)).targetDevices().items().get(0).backingDevice())
                .isEqualTo(Fact.known(new BackingDevice.Disk("rootdisk")));
    }

    @Test
    void keysMayBeMissingAndTheBlankOfBackingDeviceWide() {
        String output = HEADING + """
                vhost0\tU8286.42A.21A0B7C-V2-C19\t0x00000003
                VTD vtscsi0
                Backing    device hdisk7""";

        assertThat(server("lsmap -all", output).targetDevices().items())
                .containsExactly(VirtualTargetDevice.builder()
                        .name("vtscsi0")
                        .backingDevice(Fact.known(new BackingDevice.Disk("hdisk7")))
                        .build());
    }

    @Test
    void inAListingThatTheFileEndsInOnlyTheLastAdapterIsOpen() {
        VirtualIoServer server = server(read("$ hostname\nvio7\n$ lsmap -all\n" + VHOST4 + LINE_BREAK + VHOST1 + "\n"));

        assertThat(server.serverAdapters().isComplete()).isFalse();
        assertThat(server.serverAdapters().items())
                .extracting(adapter -> adapter.targetDevices().isComplete())
                .containsExactly(true, false);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "lsmap -all | grep vhost",
                "lsmap -all -ams",
                "lsmap -all -label",
                "lsmap -all -net -npiv",
                "lsmap -all -vadapter vhost1",
                "lsmap -all -fmt",
                "lsmap -all -field nonsense",
                "lsmap -all -field svsa svsa",
                "lsmap",
                "lsmap -all > x"
            })
    void otherFormsAreReportedAndNotRead(String command) {
        assertThat(Listings.warning(read(session(command, "vhost1 U8286.42A.21A0B7C-V2-C19"))))
                .hasValue("not read: '" + command + "'");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "vhost0 U8286.42A.21A0B7C-V2-C19; an adapter with its location code and client partition id",
                "vhost0 U78C9.001.WZS00B4-P1-C11 0x00000003; a location code such as U7895.42X.1234567-V1-C7",
                "vhost0 U8286.42A.21A0B7C-V2-C19 12; a client partition id such as 0x00000005",
                "vhost0 U8286.42A.21A0B7C-V2-C19 0x00010000; partition id must be 1 to 65534, but is 65536",
                "vhost0 U8286.42A.21A0B7C-V0-C19 0x00000003; partition id must be 1 to 65534, but is 0",
                "vhost0 U8286.42A.21A0B7C-V2-C65535 0x00000003; virtual slot must be 0 to 65534, but is 65535"
            })
    void anAdapterLineHasThreeCellsThatMeanSomething(String line, String message) {
        assertRefused("lsmap -all", HEADING + line)
                .hasMessageStartingWith("vio7.txt:6: lsmap: ")
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%1$s%2$s", "%2$s%1$s", "%1$s"})
    void aHeadingWithNothingUnderItLeavesTheListOpen(String output) {
        Capture capture = read(session(
                "lsmap -all", output.formatted(HEADING, VHOST1 + LINE_BREAK).strip()));

        assertThat(Listings.server(capture).serverAdapters().coverage()).isEqualTo(Coverage.open());
        assertThat(Listings.warning(capture))
                .hasValue("no adapter under this heading; there may be more adapters than were read");
    }
}

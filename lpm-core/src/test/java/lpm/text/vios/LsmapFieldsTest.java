package lpm.text.vios;

import static lpm.text.Listings.assertRefused;
import static lpm.text.Listings.read;
import static lpm.text.Listings.server;
import static lpm.text.Listings.session;
import static lpm.text.Listings.warning;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import lpm.fact.Fact;
import lpm.model.VirtualIoServer;
import lpm.model.id.PartitionId;
import lpm.model.storage.BackingDevice;
import lpm.model.storage.VirtualScsiServerAdapter;
import lpm.model.storage.VirtualTargetDevice;
import lpm.origin.FactRef;
import lpm.origin.Origin;
import lpm.origin.Subject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code lsmap} in fields, with any delimiter and any list of fields, says what its text says. */
class LsmapFieldsTest {

    private static final String PATH = "U78C9.001.WZS00B4-P1-C11-T1-W500507680140AE21-L1A000000000000";
    private static final String TEXT = """
            SVSA            Physloc                                      Client Partition ID
            --------------- -------------------------------------------- ------------------
            vhost1          U8286.42A.21A0B7C-V2-C19                     0x0000000c

            VTD                   pay_root
            Status                Available
            LUN                   0x8100000000000000
            Backing device        rootdisk
            Physloc               %s
            Mirrored              false

            VTD                   vtopt0
            Status                Available
            LUN                   0x8200000000000000
            Backing device        /var/vio/VMLibrary/install.iso
            Physloc
            Mirrored              N/A

            SVSA            Physloc                                      Client Partition ID
            --------------- -------------------------------------------- ------------------
            vhost4          U8286.42A.21A0B7C-V2-C30                     0x00000000

            VTD                   NO VIRTUAL TARGET DEVICE FOUND""".formatted(PATH);
    private static final String FIELDS = """
            vhost1:U8286.42A.21A0B7C-V2-C19:0x0000000c:pay_root:Available:0x8100000000000000:rootdisk:%s:false:\
            vtopt0:Available:0x8200000000000000:/var/vio/VMLibrary/install.iso: :N/A
            vhost4:U8286.42A.21A0B7C-V2-C30:0x00000000: : : : : :\s""".formatted(PATH);

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {"-fmt :", "-fmt !", "-fmt @", "-fmt '#'", "-fmt %", "-fmt ,", "-fmt '|'", "-fmt ';'", "-fmt '::'"
            })
    void anyDelimiterTellsWhatTheTextTells(String option) {
        String delimiter = option.substring(5).replace("'", "");

        assertThat(server("lsmap -all " + option, FIELDS.replace(":", delimiter)))
                .isEqualTo(server("lsmap -all", TEXT));
        assertThat(server("lsmap " + option + " -all", FIELDS.replace(":", delimiter)))
                .isEqualTo(server("lsmap -all", TEXT));
    }

    @Test
    void theSecondFormPrintsNothingForAnEmptyField() {
        assertThat(server("lsmap -all -fmt2 :", FIELDS.replace(": ", ":"))).isEqualTo(server("lsmap -all", TEXT));
    }

    @Test
    void lineEndsTabsAndColoursChangeNothing() {
        String copied =
                session("lsmap -all -fmt :", FIELDS).replace("\n", "\r\n").replace(": ", ":\t");

        assertThat(server(read(copied.replace("vhost4", "\u001B[1mvhost4\u001B[0m"))))
                .isEqualTo(server("lsmap -all", TEXT));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "svsa physloc clientid vtd; vhost1:U8286.42A.21A0B7C-V2-C19:0x0000000c:pay_root:vtopt0",
                "physloc svsa clientid vtd; U8286.42A.21A0B7C-V2-C19:vhost1:0x0000000c:pay_root:vtopt0",
                "clientid physloc svsa status vtd; 0x0000000c:U8286.42A.21A0B7C-V2-C19:vhost1:Available:pay_root:Available:vtopt0"
            })
    void theFieldsStandInTheOrderInWhichTheyAreAskedFor(String fields, String line) {
        assertThat(server("lsmap -all -fmt : -field " + fields, line)
                        .serverAdapters()
                        .items())
                .singleElement()
                .satisfies(adapter -> assertThat(adapter.name()).isEqualTo("vhost1"))
                .satisfies(
                        adapter -> assertThat(adapter.client()).isEqualTo(Fact.known(Optional.of(new PartitionId(12)))))
                .satisfies(adapter -> assertThat(adapter.targetDevices().items())
                        .extracting(VirtualTargetDevice::name)
                        .containsExactly("pay_root", "vtopt0"));
    }

    @Test
    void whatNoFieldTellsIsUnknown() {
        VirtualScsiServerAdapter adapter = server(
                        "lsmap -all -field vtd backing svsa physloc -fmt ,",
                        "pay_root,/lib/a.iso,vhost1,U8286.42A.21A0B7C-V2-C19")
                .serverAdapters()
                .items()
                .get(0);

        assertThat(adapter.client()).isEqualTo(Fact.unknown());
        assertThat(adapter.targetDevices().items())
                .containsExactly(VirtualTargetDevice.builder()
                        .name("pay_root")
                        .backingDevice(Fact.known(new BackingDevice.File("/lib/a.iso")))
                        .build());
    }

    @ParameterizedTest
    @ValueSource(strings = {"svsa clientid vtd", "physloc vtd", "svsa physloc"})
    void withoutNamePlaceOrDevicesNothingCanBeSaid(String fields) {
        String line = fields.replace("svsa", "vhost1")
                .replace("physloc", "U8286.42A.21A0B7C-V2-C19")
                .replace(' ', ':');
        assertThat(warning(read(session("lsmap -all -fmt : -field " + fields, line))))
                .hasValue("not read: without the fields svsa, physloc and vtd nothing can be said of an adapter");
    }

    @Test
    void theIdOfTheClientIsDecimalWhereItIsAskedForSo() {
        assertThat(server("lsmap -all -dec -fmt :", "vhost1:U8286.42A.21A0B7C-V2-C19:18: : : : : : ")
                        .serverAdapters()
                        .items())
                .extracting(VirtualScsiServerAdapter::client)
                .containsExactly(Fact.known(Optional.of(new PartitionId(18))));
        assertRefused("lsmap -all -dec -fmt :", "vhost1:U8286.42A.21A0B7C-V2-C19:0x00000012: : : : : : ")
                .hasMessageContaining("expected a client partition id such as 5");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "lsmap -all -fmt :, true, true",
        "lsmap -vadapter vhost1 -fmt :, false, true",
        "lsmap -all -cpid 12 -fmt :, false, true",
        "lsmap -all -type disk lv -fmt :, false, false",
        "lsmap -all -fmt : | grep vhost1, false, true"
    })
    void aFilterLeavesOpenWhatItMayHide(String command, boolean adapters, boolean devices) {
        VirtualIoServer server = server(command, FIELDS.lines().findFirst().orElseThrow());

        assertThat(server.serverAdapters().isComplete()).isEqualTo(adapters);
        assertThat(server.serverAdapters().items().get(0).targetDevices().isComplete())
                .isEqualTo(devices);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n"})
    void nothingMappedIsPrintedAsNothingOrABlank(String output) {
        assertThat(server("lsmap -all -fmt :", output).serverAdapters().isComplete())
                .isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "hdisk0 00f7a1b2c3d4e501 rootvg active; 3 fields of the adapter and 6 for each device with ':' between them",
                "vhost1:U8286.42A.21A0B7C-V2-C19:0x0000000c; 3 fields of the adapter and 6 for each device",
                "vhost1:U8286.42A.21A0B7C-V2-C19:0x0000000c:a:b:c; 3 fields of the adapter and 6 for each device",
                "vhost1:U8286.42A.21A0B7C-V2-C19:0x0000000c: :Available: : : : ; a device before its status",
                "vhost1:somewhere:0x0000000c: : : : : : ; a location code such as",
                "' :U8286.42A.21A0B7C-V2-C19:0x0000000c: : : : : : '; the name of an adapter such as vhost0",
                "vhost1:U8286.42A.21A0B7C-V2-C19: : : : : : : ; a client partition id such as 0x00000005"
            })
    void aLineThatIsNoAdapterIsRefusedWithItsPlace(String line, String expected) {
        assertRefused("lsmap -all -fmt :", line)
                .hasMessageContaining("vio7.txt:4: lsmap: found ", "expected " + expected);
    }

    @Test
    void eachFactHasItsLineAndItsCommand() {
        assertThat(read(session("lsmap -all -fmt :", FIELDS))
                        .origins()
                        .of(new FactRef(
                                Subject.on(
                                        server("lsmap -all", TEXT).key(),
                                        Subject.Kind.VIRTUAL_TARGET_DEVICE,
                                        "pay_root"),
                                "backing_device")))
                .hasValue(new Origin("vio7.txt", 4, Optional.of("lsmap on vio7")));
    }
}

package lpm.text.vios;

import static lpm.text.Listings.assertRefused;
import static lpm.text.Listings.read;
import static lpm.text.Listings.server;
import static lpm.text.Listings.session;
import static lpm.text.Listings.warning;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lpm.fact.Coverage;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.VirtualIoServer;
import lpm.model.network.SharedEthernetAdapter;
import lpm.model.storage.MediaDevice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LsdevReaderTest {

    private static final String OUTPUT = """
            name             status      description
            ent4             Available   Virtual I/O Ethernet Adapter (l-lan)
            vfchost0         Available   Virtual FC Server Adapter
            vhost0           Available   Virtual SCSI Server Adapter
            vsa0             Available   LPAR Virtual Serial Adapter
            pay_cd           Available   Virtual Target Device - File-backed Optical
            pay_root         Available   Virtual Target Device - Disk
            pay_data         Available   Virtual Target Device - Logical Volume
            backup           Defined     Virtual Target Device - Tape
            ent9             Available   Shared Ethernet Adapter
            pkcs11           Available   ACF/PKCS#11 Device""";

    @Test
    void bridgesAndMediaAreToldByTheirDescription() {
        VirtualIoServer server = server("lsdev -virtual", OUTPUT);

        assertThat(server.sharedEthernetAdapters())
                .isEqualTo(Listing.complete(
                        List.of(SharedEthernetAdapter.builder().name("ent9").build())));
        assertThat(server.mediaDevices())
                .isEqualTo(Listing.complete(List.of(
                        new MediaDevice("pay_cd", MediaDevice.Kind.VIRTUAL_OPTICAL),
                        new MediaDevice("backup", MediaDevice.Kind.VIRTUAL_TAPE))));
    }

    @Test
    void aMoverHasAVasiDeviceIfItIsListedAsAvailable() {
        String vasi = "\nvasi0            Available   Virtual Asynchronous Services Interface (VASI)";

        assertThat(server("lsdev -virtual", OUTPUT + vasi).vasiAvailable()).isEqualTo(Fact.known(true));
        assertThat(server("lsdev -virtual", OUTPUT + vasi.replace("Available", "Defined"))
                        .vasiAvailable())
                .isEqualTo(Fact.known(false));
        assertThat(server("lsdev -virtual", OUTPUT).vasiAvailable()).isEqualTo(Fact.known(false));
        assertThat(server("lsdev -virtual | grep vhost", OUTPUT).vasiAvailable().isKnown())
                .as("a filter may hide it")
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {":", ",", "'|'"})
    void anyDelimiterTellsWhatTheColumnsTell(String option) {
        String fields = OUTPUT.substring(OUTPUT.indexOf('\n') + 1).replaceAll(" {2,}", option.replace("'", ""));

        assertThat(server("lsdev -virtual -fmt " + option, fields)).isEqualTo(server("lsdev -virtual", OUTPUT));
    }

    @Test
    void squeezedColumnsAndLineEndsChangeNothing() {
        assertThat(server("lsdev -virtual", OUTPUT.replaceAll(" {2,}", " ")))
                .isEqualTo(server("lsdev -virtual", OUTPUT));
        assertThat(server(read(session("lsdev -virtual", OUTPUT).replace("\n", "\r\n"))))
                .isEqualTo(server("lsdev -virtual", OUTPUT));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "lsdev, true",
        "lsdev -virtual, true",
        "lsdev -dev ent9, false",
        "lsdev -type adapter, false",
        "lsdev -virtual | grep ent, false",
        "lsdev -virtual | more, false"
    })
    void aListIsCompleteWhereNothingIsLeftOut(String command, boolean complete) {
        assertThat(server(command, OUTPUT).sharedEthernetAdapters().isComplete())
                .isEqualTo(complete);
        assertThat(server(command, OUTPUT).mediaDevices().isComplete()).isEqualTo(complete);
    }

    @Test
    void aBridgeThatIsOnlyDefinedDoesNotBridgeAndLeavesTheListOpen() {
        assertThat(server("lsdev -virtual", OUTPUT.replace("ent9             Available", "ent9             Defined  "))
                        .sharedEthernetAdapters())
                .isEqualTo(Listing.unknown());
    }

    @Test
    void nothingPrintedSaysNothing() {
        assertThat(server("lsdev -virtual", "").sharedEthernetAdapters().coverage())
                .isEqualTo(Coverage.open());
        assertThat(server("lsdev -virtual", "").mediaDevices().coverage()).isEqualTo(Coverage.open());
    }

    @Test
    void theErrorOfACommandThatFailedIsReported() {
        assertThat(warning(read(session("lsdev -dev ent77", "Device \"ent77\" is not valid."))))
                .hasValue("not read: the command failed: 'Device \"ent77\" is not valid.'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hdisk0 00f7a1b2c3d4e501 rootvg active",
                "SVSA Physloc Client Partition ID",
                "ent4 Available",
                "value"
            })
    void theOutputOfAnotherCommandIsRefused(String line) {
        assertRefused("lsdev -virtual", line)
                .hasMessageContaining(
                        "vio7.txt:4: lsdev: found '" + line + "', expected name, status and description of a device");
    }

    @Test
    void aDeviceIsPrintedOnce() {
        assertRefused("lsdev -virtual", OUTPUT + "\nent9 Available Shared Ethernet Adapter")
                .hasMessageContaining("vio7.txt:15: lsdev: ", "expected each device once, first at line 13");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lsdev -slots", "lsdev -vpd", "lsdev -virtual -field name", "lsdev -virtual | wc -l"})
    void otherFormsAreReportedAndNotRead(String command) {
        assertThat(warning(read(session(command, "7")))).hasValue("not read: '" + command + "'");
    }
}

package lpm.text.vios;

import static lpm.text.Listings.assertRefused;
import static lpm.text.Listings.read;
import static lpm.text.Listings.server;
import static lpm.text.Listings.session;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lpm.fact.Coverage;
import lpm.fact.Listing;
import lpm.model.VirtualIoServer;
import lpm.model.storage.MediaDevice;
import lpm.model.storage.VirtualTargetDevice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code lsrep} and {@code lsvopt} tell which virtual target devices are optical. */
class MediaListingsTest {

    private static final String REPOSITORY = """
            Size(mb) Free(mb) Parent Pool         Parent Size      Parent Free
                5099      729 rootvg                   139776           110592

            Name                                    File Size Optical         Access
            base image.iso                               3679 pay_cd          rw
            fixes.iso                                     691 None            ro""";
    private static final String DEVICES = """
            VTD             Media                              Size(mb)
            pay_cd          base image.iso                         3679
            vtopt1          No Media                                n/a""";

    @Test
    void aMediumNamesTheDeviceThatItIsLoadedIn() {
        assertThat(server("lsrep", REPOSITORY).mediaDevices()).isEqualTo(optical("pay_cd"));
    }

    private static Listing<MediaDevice> optical(String... names) {
        return Listing.of(
                List.of(names).stream()
                        .map(name -> new MediaDevice(name, MediaDevice.Kind.VIRTUAL_OPTICAL))
                        .toList(),
                Coverage.open());
    }

    @Test
    void anEmptyDeviceIsOneToo() {
        assertThat(server("lsvopt", DEVICES).mediaDevices()).isEqualTo(optical("pay_cd", "vtopt1"));
    }

    @Test
    void aDeviceOfAnyNameIsThenKnownToBeOptical() {
        VirtualIoServer server = server("lsvopt", DEVICES);

        assertThat(server.isMedia(VirtualTargetDevice.builder().name("pay_cd").build()))
                .isTrue();
        assertThat(server.isMedia(VirtualTargetDevice.builder().name("pay_root").build()))
                .isFalse();
    }

    @Test
    void squeezedColumnsAndLineEndsChangeNothing() {
        assertThat(server("lsrep", REPOSITORY.replaceAll(" {2,}", " "))).isEqualTo(server("lsrep", REPOSITORY));
        assertThat(server(read(session("lsrep", REPOSITORY).replace("\n", "\r\n"))))
                .isEqualTo(server("lsrep", REPOSITORY));
        assertThat(server("lsvopt", DEVICES.replaceAll(" {2,}", " "))).isEqualTo(server("lsvopt", DEVICES));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "The DVD repository has not been created yet.",
                "Size(mb) Free(mb) Parent Pool Parent Size Parent Free\n 1015 1015 rootvg 1089536 1057792"
            })
    void withoutARepositoryOrAMediumNothingIsLoaded(String output) {
        assertThat(server("lsrep", output).mediaDevices()).isEqualTo(Listing.unknown());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "lsrep; hdisk0 none None; the repository with its sizes, then its media, as lsrep prints them",
                "lsrep; fixes.iso 691 None ro; the repository with its sizes, then its media",
                "lsvopt; hdisk0 none None; VTD Media Size(mb), as lsvopt prints them",
                "lsvopt; vtopt0; VTD Media Size(mb), as lsvopt prints them"
            })
    void theOutputOfAnotherCommandIsRefused(String command, String line, String expected) {
        assertRefused(command, line)
                .hasMessageContaining("vio7.txt:4: " + command + ": found '" + line + "', expected " + expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fixes.iso 691 None", "fixes.iso big None ro", "fixes.iso 691 None xx", "fixes.iso"})
    void aMediumHasASizeADeviceAndAnAccess(String line) {
        assertRefused("lsrep", REPOSITORY + "\n" + line)
                .hasMessageContaining(
                        "vio7.txt:10: lsrep: found '" + line, "expected Name, File Size, Optical and Access");
    }

    @Test
    void aDeviceHoldsOneMedium() {
        assertRefused("lsrep", REPOSITORY.replace("None  ", "pay_cd"))
                .hasMessageContaining("vio7.txt:9: lsrep: ", "but 'pay_cd' was printed before");
    }
}

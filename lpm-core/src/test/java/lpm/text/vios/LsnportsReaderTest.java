package lpm.text.vios;

import static lpm.text.Listings.assertRefused;
import static lpm.text.Listings.read;
import static lpm.text.Listings.server;
import static lpm.text.Listings.session;
import static lpm.text.Listings.warning;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lpm.fact.Fact;
import lpm.fact.Listing;
import lpm.model.id.LocationCode;
import lpm.model.storage.FibreChannelPort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LsnportsReaderTest {

    private static final String OUTPUT = """
            name             physloc                        fabric tports aports swwpns  awwpns
            fcs0             U78C9.001.WZS00B4-P1-C11-T1         1     64     61   2048    2030
            fcs1             U78C9.001.WZS00B4-P1-C11-T2         0     64     64   2048    2048""";

    @Test
    void aPortIsReadWithWhatItCanStillCarry() {
        assertThat(server("lsnports", OUTPUT).fibreChannelPorts())
                .isEqualTo(Listing.complete(List.of(port(0, true, 61, 2030), port(1, false, 64, 2048))));
    }

    private static FibreChannelPort port(int number, boolean fabric, int ports, int names) {
        return FibreChannelPort.builder()
                .name("fcs" + number)
                .location(Fact.known(new LocationCode("U78C9.001.WZS00B4-P1-C11-T" + (number + 1))))
                .fabric(Fact.known(fabric))
                .totalPorts(Fact.known(64))
                .availablePorts(Fact.known(ports))
                .totalPortNames(Fact.known(2048))
                .availablePortNames(Fact.known(names))
                .build();
    }

    @Test
    void fieldsSqueezedColumnsAndLineEndsTellTheSame() {
        String squeezed = OUTPUT.replaceAll(" {2,}", " ");
        String fields = squeezed.substring(squeezed.indexOf('\n') + 1).replace(' ', ':');

        assertThat(server("lsnports", squeezed)).isEqualTo(server("lsnports", OUTPUT));
        assertThat(server("lsnports -fmt :", fields)).isEqualTo(server("lsnports", OUTPUT));
        assertThat(server(read(session("lsnports", OUTPUT).replace("\n", "\r\n"))))
                .isEqualTo(server("lsnports", OUTPUT));
    }

    @Test
    void aFilterLeavesTheListOpenAndSilenceSaysNothing() {
        assertThat(server("lsnports | grep fcs", OUTPUT).fibreChannelPorts().isComplete())
                .isFalse();
        assertThat(warning(read(session("lsnports", ""))))
                .hasValue("nothing was printed; nothing is known of Fibre Channel ports");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "hdisk0 none None; name physloc fabric tports aports swwpns awwpns, as lsnports prints them",
                "fcs2 U1-P1 1 64 x 2048 2048; numbers of ports and of port names",
                "fcs2 U1-P1 1 64 9999999999 2048 2048; numbers of ports and of port names",
                "fcs0 U1-P1 1 64 64 2048 2048; each port once, but fcs0 was printed before"
            })
    void aLineThatIsNoPortIsRefused(String line, String expected) {
        assertRefused("lsnports", OUTPUT + "\n" + line)
                .hasMessageContaining("vio7.txt:7: lsnports: found '" + line + "', expected " + expected);
    }

    @Test
    void morePortsCannotBeAvailableThanThereAre() {
        assertRefused("lsnports", "fcs0 U1-P1 1 64 65 2048 2048")
                .hasMessage("vio7.txt:4: lsnports: fcs0: 65 ports are available, but it has only 64");
    }
}

package lpm.text;

import static lpm.text.Listings.assertRefused;
import static lpm.text.LsmapReaderTest.HEADING;
import static lpm.text.LsmapReaderTest.LINE_BREAK;
import static lpm.text.LsmapReaderTest.VHOST1;
import static lpm.text.LsmapReaderTest.VHOST4;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code lsmap} does not print. */
class RefusedLsmapTest {

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "LUN 0x8100000000000000; VTD before LUN",
                "VTD vtscsi0|LUN 0x81; logical unit address must be 0x and 16 lower-case hexadecimal digits, but is '0x81'",
                "VTD vtscsi0|Stat Available; expected VTD, Status, LUN, Backing device, Physloc, Mirrored",
                "VTD vtscsi0|LUN 0x8100000000000000|LUN 0x8200000000000000; LUN once for each VTD",
                "VTD|Status Available; virtual target device: the name must not be empty",
                "VTD vtscsi0|VTD vtscsi0; 'vtscsi0' is printed twice, first at line 7",
                "vhost1 U8286.42A.21A0B7C-V2-C20 0x00000003; expected VTD, Status"
            })
    void aLineThatLsmapDoesNotPrintIsRefused(String lines, String message) {
        assertRefused("lsmap -all", HEADING + "vhost0 U8286.42A.21A0B7C-V2-C19 0x00000003\n" + lines.replace('|', '\n'))
                .hasMessageContaining(message);
    }

    @Test
    void adaptersOfTwoServersAreNotTheOutputOfOneCommand() {
        assertRefused("lsmap -all", VHOST1 + LINE_BREAK + VHOST4.replace("-V2-", "-V3-"))
                .hasMessageContaining("expected an adapter of partition 2 of 8286-42A*21A0B7C, as those before it");
    }

    @Test
    void anotherAdapterThanTheOneAskedForIsRefused() {
        assertRefused("lsmap -vadapter vhost0", VHOST1).hasMessageContaining("expected vhost0 alone");
        assertRefused("lsmap -vadapter vhost1", VHOST1 + LINE_BREAK + VHOST4).hasMessageContaining("vhost1 alone");
    }

    @Test
    void outputWithoutItsHeadingIsRefused() {
        assertRefused("lsmap -all", "VTD vtscsi0")
                .hasMessage("vio7.txt:4: lsmap: found 'VTD vtscsi0', expected the heading SVSA Physloc Client Partition"
                        + " ID; paste the output as it was printed");
    }
}

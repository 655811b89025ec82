package lpm.text.vios;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lpm.origin.Capture;
import lpm.origin.InputException;
import lpm.origin.SourceText;
import lpm.origin.Warning;
import lpm.text.TranscriptReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happens to the output of a command, it is read or refused in one line. */
class HostileListingsTest {

    private static final byte[] REPLACEMENTS = {0, '\t', '\n', '\r', ' ', ':', '-', '0', '9', 'x', (byte) 0xFF};

    static Stream<Arguments> listings() {
        return Stream.of(
                Arguments.of("lspv -size -fmt :", "hdisk0:00f7a1b2c3d4e501:61440"),
                Arguments.of("lspv -fmt :", "hdisk0:00f7a1b2c3d4e501:rootvg:active"),
                Arguments.of(
                        "lsmap -all -fmt :",
                        "vhost1:U8286.42A.21A0B7C-V2-C19:0x0000000c:pay:Available:0x8100000000000000:hdisk3: :false"),
                Arguments.of(
                        "lsmap -all -net",
                        "SVEA Physloc\n---- ----\nent4 U8286.42A.21A0B7C-V2-C11-T1\nSEA ent9\nBacking device ent0\nPhysloc U1-P1"),
                Arguments.of(
                        "lsmap -all -npiv",
                        "Name Physloc ClntID ClntName ClntOS\n---- ---- -- -- --\nvfchost0 U8286.42A.21A0B7C-V2-C66 12 pay AIX\n"
                                + "Status:LOGGED_IN\nFC name:fcs0 FC loc code:U1-P1-T1\nVFC client name: VFC client DRC:U8286.42A.21A0B7C-V12-C3"),
                Arguments.of(
                        "lsmap -all -vnic",
                        "Name Physloc ClntID ClntName ClntOS\n---- ---- -- -- --\nvnicserver0 U8286.42A.21A0B7C-V2-C32897 12\nStatus:Available"),
                Arguments.of(
                        "lsdev -virtual",
                        "name status description\nent9 Available Shared Ethernet Adapter\ncd Available Virtual Target Device - File-backed Optical"),
                Arguments.of(
                        "lsrep",
                        "Size(mb) Free(mb) Parent Pool Parent Size Parent Free\n 1 1 rootvg 9 9\nName File Size Optical Access\na.iso 7 vtopt0 ro"),
                Arguments.of("lsvopt", "VTD Media Size(mb)\nvtopt0 No Media n/a\nvtopt1 a.iso 77"),
                Arguments.of(
                        "lsnports",
                        "name physloc fabric tports aports swwpns awwpns\nfcs0 U78C9.001.WZS00B4-P1-C11-T1 1 64 61 2048 2030"),
                Arguments.of(
                        "entstat -all ent9",
                        "ETHERNET STATISTICS (ent9) :\nDevice Type: Shared Ethernet Adapter\nVLAN Ids :\n    ent4: 1 40\n  State: PRIMARY\n"
                                + "  Priority: 1\nETHERNET STATISTICS (ent4) :\nPort VLAN ID: 1\nVLAN Tag IDs: 40\n 41\nSwitch ID: ETHERNET0"),
                Arguments.of("ioslevel", "2.2.1.4"),
                Arguments.of(
                        "lsattr -El vioslpm0",
                        "cfg_msp_lpm_ops 8     Number of concurrent LPM operations for MSP   True"));
    }

    private static byte[] session(String command, String output) {
        return ("$ " + command + "\n" + output + "\n$\n").getBytes(StandardCharsets.UTF_8);
    }

    /** What is read, or nothing if the input is refused as it should be; any other exception fails the test. */
    private static Optional<Capture> read(byte[] bytes) {
        try {
            return Optional.of(TranscriptReader.read(SourceText.decode("x", bytes), Optional.of("vio7")));
        } catch (InputException e) {
            assertThat(e.getMessage()).isNotBlank().doesNotContain("\n", "\r", "\u0000");
            return Optional.empty();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("listings")
    void everyChangedByteIsReadOrRefused(String command, String output) {
        byte[] whole = session(command, output);
        assertThat(read(whole)).isPresent();
        for (int at = 0; at < whole.length; at++) {
            for (byte replacement : REPLACEMENTS) {
                byte[] changed = whole.clone();
                changed[at] = replacement;
                read(changed);
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("listings")
    void everyBeginningIsReadOrRefused(String command, String output) {
        byte[] whole = session(command, output);
        for (int length = 0; length < whole.length; length++) {
            read(Arrays.copyOf(whole, length));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("listings")
    void theOutputOfAnyOtherCommandIsReadOrRefused(String command, String output) {
        listings().forEach(other -> read(session(command, other.get()[1] + "\n" + output)));
        listings().forEach(other -> read(session(command, String.valueOf(other.get()[1]))));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "lsmap -all -fmt \"\"",
                "lsmap -all -fmt2 ''",
                "lsmap -all -net -fmt \"\"",
                "lsmap -all -npiv -fmt \"\"",
                "lsmap -all -vnic -fmt \"\"",
                "lspv -fmt \"\"",
                "lspv -size -fmt \"\"",
                "lsdev -virtual -fmt \"\"",
                "lsnports -fmt \"\""
            })
    void fieldsWithNothingBetweenThemAreNotRead(String command) {
        assertThat(read(session(command, "vhost1:U8286.42A.21A0B7C-V2-C19:0x0000000c"))
                        .orElseThrow()
                        .warnings())
                .extracting(Warning::message)
                .containsExactly("not read: '" + command + "'");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("listings")
    void aLineAsLongAsAFileMayHaveIsReadOrRefusedInBoundedTime(String command, String output) {
        List<String> runs = List.of(" ", "1 ", "x", ":", "ent4: 1 ");
        for (String run : runs) {
            read(session(command, output + "\n" + run.repeat((1 << 17) / run.length()) + "y"));
            read(session(command, output + "\nVTD " + run.repeat((1 << 17) / run.length())));
        }
    }
}

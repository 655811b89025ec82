package lpm.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import lpm.model.Estate;
import lpm.origin.InputException;
import lpm.origin.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is done to a listing, it is read or refused in one line. */
class HostileTranscriptTest {

    private static final String LISTING = """
            $ hostname
            vio7
            $ lspv -size | grep 'SIZE\\|61440'
            NAME            PVID                                SIZE(megabytes)
            hdisk3          00f7a1b2c3d4e501                    61440
            $ lsmap -vadapter vhost1
            SVSA            Physloc                                      Client Partition ID
            --------------- -------------------------------------------- ------------------
            vhost1          U8286.42A.21A0B7C-V2-C19                     0x0000000c

            VTD                   pay_root
            Status                Available
            LUN                   0x8100000000000000
            Backing device        hdisk3
            Physloc               U78C9.001.WZS00B4-P1-C11-T1-W500507680140AE21-L1A000000000000
            Mirrored              false
            $ lsdev -dev hdisk3 -attr reserve_policy
            value

            no_reserve
            $ lsattr -El hdisk3 -a reserve_policy
            reserve_policy  no_reserve  Reserve Policy  True
            hscroot@hmc4:~> viosvrcmd -m 8286-42A*21A0B7C -p vio7 -c "lspv"
            hdisk3          00f7a1b2c3d4e501                     None
            hscroot@hmc4:~>
            """;
    private static final byte[] BYTES = LISTING.getBytes(StandardCharsets.UTF_8);
    private static final byte[] REPLACEMENTS = {
        0, '\t', '\n', '\r', 0x1B, ' ', '$', '\'', '*', '0', 'x', '|', (byte) 0x80, (byte) 0xC3, (byte) 0xFF
    };

    /** The estate, or nothing if the input is refused as it should be; any other exception fails the test. */
    private static Optional<Estate> read(byte[] bytes) {
        try {
            return Optional.of(TranscriptReader.read(SourceText.decode("x", bytes), Optional.of("vio7"))
                    .estate());
        } catch (InputException e) {
            assertThat(e.getMessage()).isNotBlank().doesNotContain("\n", "\r", "\u001B", "\u0000");
            return Optional.empty();
        }
    }

    @Test
    void everyChangedByteIsReadOrRefused() {
        int readable = 0;
        for (int at = 0; at < BYTES.length; at++) {
            for (byte replacement : REPLACEMENTS) {
                byte[] changed = BYTES.clone();
                changed[at] = replacement;
                readable += read(changed).isPresent() ? 1 : 0;
            }
        }
        assertThat(readable).isBetween(1, BYTES.length * REPLACEMENTS.length - 1);
    }

    @Test
    void everyRemovedOrDoubledByteIsReadOrRefused() {
        for (int at = 0; at < BYTES.length; at++) {
            read(ByteBuffer.allocate(BYTES.length - 1)
                    .put(BYTES, 0, at)
                    .put(BYTES, at + 1, BYTES.length - at - 1)
                    .array());
            read(ByteBuffer.allocate(BYTES.length + 1)
                    .put(BYTES, 0, at + 1)
                    .put(BYTES, at, BYTES.length - at)
                    .array());
        }
    }

    @Test
    void everyBeginningIsReadOrRefusedAndSaysNoMoreThanTheWhole() {
        Estate whole = read(BYTES).orElseThrow();
        for (int length = 0; length < BYTES.length; length++) {
            read(Arrays.copyOf(BYTES, length))
                    .ifPresent(part -> part.virtualIoServers().stream()
                            .flatMap(server -> server.physicalVolumes().stream())
                            .forEach(disk -> assertThat(disk.sizeMegabytes())
                                    .isIn(lpm.fact.Fact.unknown(), lpm.fact.Fact.known(61_440L))));
        }
        assertThat(whole.virtualIoServers().size()).isEqualTo(1);
    }

    @Test
    void everyLineRemovedOrDoubledIsReadOrRefused() {
        var lines = LISTING.lines().toList();
        for (int skip = 0; skip < lines.size(); skip++) {
            int at = skip;
            read(join(Stream.concat(lines.subList(0, at).stream(), lines.subList(at + 1, lines.size()).stream())));
            read(join(Stream.concat(lines.subList(0, at + 1).stream(), lines.subList(at, lines.size()).stream())));
        }
    }

    private static byte[] join(Stream<String> lines) {
        return (String.join("\n", lines.toList()) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    static Stream<byte[]> copies() {
        String windows = LISTING.replace("\n", "\r\n");
        return Stream.of(
                windows.getBytes(StandardCharsets.UTF_8),
                LISTING.replace('\n', '\r').getBytes(StandardCharsets.UTF_8),
                LISTING.replace('\n', '\u0085').getBytes(StandardCharsets.UTF_8),
                LISTING.replace('\n', '\u2028').getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + LISTING).getBytes(StandardCharsets.UTF_8),
                LISTING.getBytes(StandardCharsets.UTF_16),
                marked(StandardCharsets.UTF_16LE, windows),
                LISTING.getBytes(StandardCharsets.UTF_16LE),
                LISTING.getBytes(StandardCharsets.UTF_16BE));
    }

    private static byte[] marked(Charset charset, String text) {
        return ("\uFEFF" + text).getBytes(charset);
    }

    @ParameterizedTest
    @MethodSource("copies")
    void aCopyInAnotherEncodingOrWithOtherLineEndsReadsLikeTheOriginal(byte[] copy) {
        assertThat(read(copy)).isEqualTo(read(BYTES)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "V2-C65535, 'virtual slot must be 0 to 65534, but is 65535'",
        "V0-C3, 'partition id must be 1 to 65534, but is 0'"
    })
    void aServerThatOnlyAnImpossibleLocationTellsIsRefusedInItsLine(String place, String message) {
        String adapter = "SVSA Physloc Client Partition ID\nvhost0 U8286.42A.21A0B7C-%s 0x00000003\n".formatted(place);

        Listings.assertRefused("$ lsmap -all\n" + adapter + "$\n").hasMessage("vio7.txt:3: lsmap: " + message);
    }

    @Test
    void noiseIsRefusedInBoundedTime() {
        byte[] noise = new byte[8 << 20];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (byte) (' ' + (i * 31L + i / 97) % 95);
        }
        assertThat(read(noise)).isEmpty();
        Arrays.fill(noise, (byte) '\n');
        assertThat(read(noise)).isEmpty();
        byte[] prompts = "$ lspv\n".repeat(300_000).getBytes(StandardCharsets.UTF_8);
        assertThat(read(prompts)).isEmpty();
    }
}

package lpm.origin;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceTextTest {

    private static final String TEXT = "lpm: 1\nname: \u017Br\u00F3d\u0142o 10\u00B0\n";

    static Stream<byte[]> encodings() {
        return Stream.of(
                TEXT.getBytes(UTF_8),
                ("\uFEFF" + TEXT).getBytes(UTF_8),
                ("\uFEFF" + TEXT).getBytes(UTF_16BE),
                ("\uFEFF" + TEXT).getBytes(UTF_16LE),
                TEXT.getBytes(UTF_16BE),
                TEXT.getBytes(UTF_16LE));
    }

    @ParameterizedTest
    @MethodSource("encodings")
    void eachUnicodeEncodingGivesTheText(byte[] bytes) {
        assertThat(SourceText.decode("a", bytes).text()).isEqualTo(TEXT);
    }

    static Stream<Arguments> malformed() {
        return Stream.of(
                Arguments.of(bytes(TEXT.getBytes(ISO_8859_1)), "a:2: byte offset 15 holds 0xF3, which is not UTF-8"),
                Arguments.of(bytes("ab\n".getBytes(UTF_8), 0xC0, 0xAF), "a:2: byte offset 3 holds 0xC0"),
                Arguments.of(bytes("ab\r\n".getBytes(UTF_8), 0xED, 0xA0, 0x80), "a:2: byte offset 4 holds 0xED"),
                Arguments.of(bytes("ab\rc\u2028d".getBytes(UTF_8), 0xFF), "a:3: byte offset 8 holds 0xFF"),
                Arguments.of(bytes("\uFEFF\u0A05b".getBytes(UTF_16BE), 0xDC, 0x00), "a:1: byte offset 6 holds 0xDC"),
                Arguments.of(bytes("ab\n\n\n".getBytes(UTF_8), 0xE2, 0x82), "a:4: byte offset 5 holds 0xE2"),
                Arguments.of(
                        bytes("\uFEFFab\n".getBytes(UTF_16LE), 0x61),
                        "a:2: byte offset 8 holds 0x61, which is not UTF-16LE"),
                Arguments.of(
                        bytes("\uFEFFab\n".getBytes(UTF_16BE), 0xD8, 0x00, 0x00, 0x61),
                        "a:2: byte offset 8 holds 0xD8"));
    }

    private static byte[] bytes(byte[] start, int... rest) {
        byte[] all = Arrays.copyOf(start, start.length + rest.length);
        IntStream.range(0, rest.length).forEach(i -> all[start.length + i] = (byte) rest[i]);
        return all;
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void aMalformedByteIsNamedWithItsLineAndOffset(byte[] bytes, String message) {
        assertRefused(bytes, message);
    }

    private static void assertRefused(byte[] bytes, String message) {
        assertThatThrownBy(() -> SourceText.decode("a", bytes))
                .isExactlyInstanceOf(InputException.class)
                .hasMessageStartingWith(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t\n", "\uFEFF", "\uFEFF \n"})
    void textWithoutContentIsEmpty(String text) {
        assertRefused(text.getBytes(UTF_8), "a: the file is empty; expected captured output or an estate document");
    }

    static Stream<byte[]> binaries() {
        byte[] everyByte = new byte[256];
        IntStream.range(0, 256).forEach(i -> everyByte[i] = (byte) i);
        return Stream.of(
                everyByte,
                new byte[] {0x7F, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0},
                "name\u0000: x\n".getBytes(UTF_8),
                "\u0001\u0002\u0003 text".getBytes(UTF_8),
                new byte[5_000]);
    }

    @ParameterizedTest
    @MethodSource("binaries")
    void aBinaryFileIsCalledBinary(byte[] bytes) {
        assertRefused(bytes, "a: the file is binary; expected text");
    }

    @Test
    void sizeLineLengthAndNumberOfLinesAreLimited() {
        assertRefused(
                new byte[SourceText.MAXIMUM_BYTES + 1],
                "a: the file has more than 33,554,432 bytes (32 MiB), which are not read; split it");
        assertRefused(
                ("x\n" + "y".repeat(SourceText.MAXIMUM_LINE_LENGTH + 1)).getBytes(UTF_8),
                "a:2: the line has 1,048,577 characters, but at most 1,048,576 (1 MiB) are read");
        assertRefused(
                ("x" + "\n".repeat(SourceText.MAXIMUM_LINES + 1)).getBytes(UTF_8),
                "a:4194305: the file has more than 4,194,304 lines");
        assertThat(SourceText.decode(
                                "a", "y".repeat(SourceText.MAXIMUM_LINE_LENGTH).getBytes(UTF_8))
                        .lines()
                        .count())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r", "\u0085", "\u2028", "\u2029"})
    void eachLineEndEndsALine(String end) {
        SourceLines lines = SourceText.decode("a", ("one" + end + end + "three" + end + "four").getBytes(UTF_8))
                .lines();

        assertThat(IntStream.rangeClosed(1, lines.count()).mapToObj(lines::get))
                .containsExactly("one", "", "three", "four");
        assertThat(lines.lastIsEnded()).isFalse();
        assertThat(SourceText.decode("a", ("one" + end).getBytes(UTF_8)).lines().lastIsEnded())
                .isTrue();
    }

    @Test
    void aMessageIsOnePrintableLine() {
        assertThat(new InputException("a\nb\u001B[31m\u202Ec\u0000" + "d".repeat(2_000)))
                .hasMessageStartingWith("a\\u000Ab\\u001B[31m\\u202Ec\\u0000ddd")
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(1_100));
    }
}

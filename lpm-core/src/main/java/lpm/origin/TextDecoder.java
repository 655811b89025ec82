package lpm.origin;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Bytes to text, without ever replacing what cannot be decoded. */
final class TextDecoder {

    /** How many bytes are looked at to tell UTF-16 from UTF-8. */
    private static final int SAMPLE = 4096;

    /** What stands for bytes that could not be decoded. */
    private static final char REPLACEMENT = '\uFFFD';

    private TextDecoder() {}

    static String decode(String file, byte[] bytes, Optional<Charset> stated) {
        Archive.of(bytes).ifPresent(archive -> {
            throw new InputException(
                    "%s: the file is %s, which is not opened; unpack it and give the files in it, or their directory"
                            .formatted(file, archive));
        });
        int mark = markLength(bytes);
        Charset charset = mark > 0 ? charset(bytes) : stated.orElseGet(() -> charset(bytes));
        String text = decode(file, bytes, mark, charset);
        if (text.isBlank()) {
            throw new InputException(file + ": the file is empty; expected captured output or an estate document");
        }
        checkText(file, text);
        return text;
    }

    private static boolean startsWith(byte[] bytes, int... values) {
        if (bytes.length < values.length) {
            return false;
        }
        for (int i = 0; i < values.length; i++) {
            if ((bytes[i] & 0xFF) != values[i]) {
                return false;
            }
        }
        return true;
    }

    private static int markLength(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return 3;
        }
        return startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE) ? 2 : 0;
    }

    private static Charset charset(byte[] bytes) {
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        int pairs = Math.min(bytes.length, SAMPLE) / 2;
        int nulFirst = 0;
        int nulSecond = 0;
        for (int i = 0; i < pairs; i++) {
            nulFirst += bytes[2 * i] == 0 ? 1 : 0;
            nulSecond += bytes[2 * i + 1] == 0 ? 1 : 0;
        }
        if (nulFirst == 0 && nulSecond * 4 > pairs * 3) {
            return StandardCharsets.UTF_16LE;
        }
        return nulSecond == 0 && nulFirst * 4 > pairs * 3 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
    }

    private static String decode(String file, byte[] bytes, int from, Charset charset) {
        if (charset.equals(StandardCharsets.UTF_8)) {
            String text = new String(bytes, from, bytes.length - from, charset);
            if (text.indexOf(REPLACEMENT) < 0) {
                return text;
            }
        }
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
        CharBuffer out = CharBuffer.allocate((int) Math.ceil(in.remaining() * (double) decoder.maxCharsPerByte()));
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            SourceLines before = new SourceText(file, out.flip().toString()).lines();
            int line = Math.max(1, before.count() + (before.lastIsEnded() ? 1 : 0));
            throw malformed(Origin.of(file, line), bytes, in.position(), charset);
        }
        decoder.flush(out);
        return out.flip().toString();
    }

    private static InputException malformed(Origin origin, byte[] bytes, int offset, Charset charset) {
        int nuls = 0;
        for (int i = 0; i < offset; i++) {
            nuls += bytes[i] == 0 ? 1 : 0;
        }
        if (charset.equals(StandardCharsets.UTF_8) && nuls > 0) {
            return binary(origin.file());
        }
        return new InputException(
                origin,
                "byte offset %d holds 0x%02X, which is not %s; name the charset of the capture, as in --charset ISO-8859-2"
                        .formatted(offset, bytes[offset] & 0xFF, charset));
    }

    /** A terminal's log holds a few bells and escapes; one control character in twenty is no text. */
    private static void checkText(String file, String text) {
        int controls = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c < 0x7F) {
                continue;
            }
            if (c == 0) {
                throw binary(file);
            }
            boolean usual = c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\b' || c == 0x1B || c == 0x85;
            controls += Character.isISOControl(c) && !usual ? 1 : 0;
        }
        if (controls > text.length() / 20) {
            throw binary(file);
        }
    }

    private static InputException binary(String file) {
        return new InputException(file + ": the file is binary; expected text: captured output or an estate document");
    }
}

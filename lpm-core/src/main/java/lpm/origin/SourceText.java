package lpm.origin;

import java.nio.charset.Charset;
import java.util.Optional;

/**
 * The text of one input, decoded; its line ends are as they were.
 *
 * @param file the input as the user named it, {@code -} for standard input
 * @param text without a byte order mark
 */
public record SourceText(String file, String text) {

    /** The largest input that is read, in bytes. */
    public static final int MAXIMUM_BYTES = 32 << 20;

    /** The longest line that is read, in characters. */
    public static final int MAXIMUM_LINE_LENGTH = 1 << 20;

    /** The most lines that are read. */
    public static final int MAXIMUM_LINES = 4 << 20;

    /**
     * Decodes UTF-8, or UTF-16 that has a byte order mark or looks like it.
     *
     * @throws InputException for input that is empty, binary, malformed or beyond a limit
     */
    public static SourceText decode(String file, byte[] bytes) {
        return decode(file, bytes, Optional.empty());
    }

    /**
     * Decodes text of a stated charset; a byte order mark outweighs the statement.
     *
     * @param charset empty for what {@link #decode(String, byte[])} finds out itself
     * @throws InputException for input that is empty, binary, malformed or beyond a limit
     */
    public static SourceText decode(String file, byte[] bytes, Optional<Charset> charset) {
        if (bytes.length > MAXIMUM_BYTES) {
            throw new InputException("%s: the file has more than %,d bytes (32 MiB), which are not read; split it"
                    .formatted(file, MAXIMUM_BYTES));
        }
        SourceText source = new SourceText(file, TextDecoder.decode(file, bytes, charset));
        source.lines();
        return source;
    }

    /**
     * The lines, without their ends.
     *
     * @throws InputException for a line or a number of lines beyond the limits
     */
    public SourceLines lines() {
        return SourceLines.of(this);
    }
}

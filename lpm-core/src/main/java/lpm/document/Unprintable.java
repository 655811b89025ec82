package lpm.document;

import org.snakeyaml.engine.v2.scanner.StreamReader;

/** Refuses characters that no YAML may contain, such as NUL, ESC or half of a surrogate pair, with their line. */
final class Unprintable {

    private Unprintable() {}

    static void check(Source source, String text) {
        int line = 1;
        for (int at = 0; at < text.length(); ) {
            int c = text.codePointAt(at);
            if (!StreamReader.isPrintable(c)) {
                throw source.error(
                        line,
                        "the character U+%04X was found, which no YAML may contain; remove it, or check the encoding of the file"
                                .formatted(c));
            }
            at += Character.charCount(c);
            boolean beforeLineFeed = c == '\r' && at < text.length() && text.charAt(at) == '\n';
            if (c == '\n' || (c == '\r' && !beforeLineFeed)) {
                line++;
            }
        }
    }
}

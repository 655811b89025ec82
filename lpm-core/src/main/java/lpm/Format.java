package lpm;

import com.google.common.base.CharMatcher;
import java.util.Locale;
import lpm.origin.SourceText;
import lpm.rest.RestReader;

/** What kind of text an input is. */
enum Format {
    /** YAML or JSON, known by its name or its first key. */
    ESTATE_DOCUMENT,
    /** The answer of a console's REST interface, known by its first tag. */
    REST,
    /** What a terminal shows, or a command has printed. */
    TRANSCRIPT;

    private static final CharMatcher BLANK = CharMatcher.anyOf(" \t\r\n\uFEFF");
    private static final int BEGINNING = 10_000;

    static Format of(SourceText source) {
        if (isNamedDocument(source.file()) || beginsDocument(source.text())) {
            return ESTATE_DOCUMENT;
        }
        return RestReader.isRest(source) ? REST : TRANSCRIPT;
    }

    static boolean isNamedDocument(String file) {
        String name = file.toLowerCase(Locale.ROOT);
        return name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".json");
    }

    private static boolean beginsDocument(String text) {
        return text.substring(0, Math.min(BEGINNING, text.length()))
                .lines()
                .map(BLANK::trimFrom)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .findFirst()
                .filter(line -> line.startsWith("{") || line.startsWith("lpm:") || line.equals("---"))
                .isPresent();
    }
}

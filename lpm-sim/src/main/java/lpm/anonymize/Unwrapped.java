package lpm.anonymize;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lpm.origin.Colours;

/** Texts in which what they mean stands as it is: without colours of a terminal, and letters without escapes. */
final class Unwrapped {

    /** In JSON and in quotes in YAML; one behind another backslash is none. */
    private static final Pattern ESCAPE = Pattern.compile("(?<!\\\\)\\\\(?:u([0-9A-Fa-f]{4})|x([0-9A-Fa-f]{2}))");

    private static final int HEXADECIMAL = 16;

    private Unwrapped() {}

    static String transcript(String text) {
        return Colours.removed(text);
    }

    static String document(String text) {
        return ESCAPE.matcher(text).replaceAll(match -> {
            String digits = match.group(1) == null ? match.group(2) : match.group(1);
            char meant = (char) Integer.parseInt(digits, HEXADECIMAL);
            return Character.isLetterOrDigit(meant) ? String.valueOf(meant) : Matcher.quoteReplacement(match.group());
        });
    }
}

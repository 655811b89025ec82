package lpm.anonymize;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** The words that captures have of their own: keys of documents and records, states, commands, headings, devices. */
final class FormatWords {

    private static final CharMatcher LETTER_OR_DIGIT = CharMatcher.forPredicate(Character::isLetterOrDigit);
    private static final Splitter PARTS = Splitter.on(LETTER_OR_DIGIT.negate()).omitEmptyStrings();
    private static final int SHORTEST = 3;
    /** A number of so many digits is no amount. */
    private static final int IDENTIFIER = 12;

    /** Names of devices and numbers of slots. */
    private static final Pattern DEVICE = Pattern.compile(
            "(?:hdisk|vhost|vfchost|vnicserver|ent|en|et|fcs|fscsi|vtscsi|vtopt|cd|rmt|lv|vasi|vioslpm|sys|lo|pci|sissas|ses|[A-Z])[0-9]+");

    private static final ImmutableSet<String> WORDS = read();

    private FormatWords() {}

    /** Whether a name may stand in captures where it is none: it is short, a number, or made of their own words. */
    static boolean contain(String name) {
        return name.length() < SHORTEST || PARTS.splitToStream(name).allMatch(FormatWords::isWord);
    }

    private static boolean isWord(String part) {
        return WORDS.contains(part)
                || (part.length() < IDENTIFIER && part.chars().allMatch(Character::isDigit))
                || DEVICE.matcher(part).matches();
    }

    private static ImmutableSet<String> read() {
        try {
            return ImmutableSet.copyOf(
                    Resources.readLines(Resources.getResource(FormatWords.class, "words.txt"), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

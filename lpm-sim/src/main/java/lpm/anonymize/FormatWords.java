package lpm.anonymize;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The words that captures have of their own: keys of documents and records, states, commands, headings, devices. */
final class FormatWords {

    private static final CharMatcher LETTER_OR_DIGIT = CharMatcher.forPredicate(Character::isLetterOrDigit);
    private static final Splitter PARTS = Splitter.on(LETTER_OR_DIGIT.negate()).omitEmptyStrings();
    private static final int SHORTEST = 3;
    /** A number of so many digits is no amount. */
    private static final int IDENTIFIER = 12;

    /** Names of devices and numbers of slots. */
    private static final Pattern DEVICE = Pattern.compile(
            "(?:hdisk|vhost|vfchost|vnicserver|ent|en|et|fcs|fscsi|vtscsi|vtopt|vttape|vtd|cd|rmt|lv|vasi|vioslpm|vscsi|vsa|vty|sfwcomm|fcnet|proc|sys|lo|pci|pcie|usb|sas|sissas|ses|ETHERNET)[0-9]+|[A-Z][0-9]{1,5}");

    /** Levels of firmware and releases, codes of messages, flags and numbers of LUNs, and sizes. */
    private static final Pattern LEVEL = Pattern.compile(
            "(?:01)?(?:A[A-Z]|E[A-Z]|M[A-Z]|N[A-Z]|OL|S[VC]|V[A-Z])[0-9]{3}|V[0-9]{1,2}R[0-9]{1,2}(?:M[0-9]{1,4})?|HSC[A-Z][0-9A-F]{3,5}|POWER[0-9]{1,2}|0x[0-9A-Fa-f]{1,16}|[0-9]{1,11}(?:[KMGT]B?|mb|MHz|GHz|ms|bit|bits)");

    private static final ImmutableSet<String> WORDS = read("words.txt");
    private static final ImmutableSet<String> SMALL = Stream.concat(WORDS.stream(), read("printed.txt").stream())
            .map(word -> word.toLowerCase(Locale.ROOT))
            .collect(ImmutableSet.toImmutableSet());

    private FormatWords() {}

    /** Whether a name may stand in captures where it is none: it is short, a number, or made of their own words. */
    static boolean contain(String name) {
        return name.length() < SHORTEST || PARTS.splitToStream(name).allMatch(FormatWords::isWord);
    }

    /** Whether a word is one that every site has: in capitals or not, or short, an amount or a device. */
    static boolean isOwn(String word) {
        return word.length() < SHORTEST
                || isWord(word)
                || SMALL.contains(word.toLowerCase(Locale.ROOT))
                || LEVEL.matcher(word).matches();
    }

    private static boolean isWord(String part) {
        return WORDS.contains(part)
                || (part.length() < IDENTIFIER && part.chars().allMatch(Character::isDigit))
                || DEVICE.matcher(part).matches();
    }

    private static ImmutableSet<String> read(String file) {
        try {
            return ImmutableSet.copyOf(
                    Resources.readLines(Resources.getResource(FormatWords.class, file), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package lpm.failure;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Locale;
import lpm.rules.RuleId;

/**
 * A failure that public sources tell of.
 *
 * @param symptom what is seen, in one phrase
 * @param codes message codes of the console that come with it
 * @param phrases parts of what is printed, in lower case
 * @param rules the rules that tell of it beforehand
 * @param source where it was read
 */
public record KnownFailure(
        String symptom,
        ImmutableSet<String> codes,
        ImmutableList<String> phrases,
        String cause,
        String remedy,
        ImmutableList<RuleId> rules,
        String source) {

    /** Whether a text that somebody pasted, with all its line breaks and capitals, shows one of the phrases. */
    boolean isSeenIn(String text) {
        String plain = plain(text);
        return phrases.stream().anyMatch(phrase -> plain.contains(plain(phrase)));
    }

    private static String plain(String text) {
        return CharMatcher.whitespace().trimAndCollapseFrom(text.toLowerCase(Locale.ROOT), ' ');
    }
}

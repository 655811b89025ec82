package lpm.failure;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lpm.rules.RuleId;

/** All failures that are known. */
public record KnownFailures(ImmutableList<KnownFailure> all) {

    private static final Pattern CODE = Pattern.compile("\\bHSCL[0-9A-Z]{4}\\b");

    /** The message codes that a text shows, in its order. */
    public static ImmutableList<String> codesIn(String text) {
        return CODE.matcher(text.toUpperCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .distinct()
                .collect(ImmutableList.toImmutableList());
    }

    /** Failures that come with a code of the text, then those of which it shows a phrase. */
    public ImmutableList<KnownFailure> in(String text) {
        ImmutableList<String> codes = codesIn(text);
        return Stream.concat(
                        all.stream().filter(failure -> codes.stream().anyMatch(failure.codes()::contains)),
                        all.stream().filter(failure -> failure.isSeenIn(text)))
                .distinct()
                .collect(ImmutableList.toImmutableList());
    }

    /** Failures that a rule tells of beforehand. */
    public ImmutableList<KnownFailure> of(RuleId rule) {
        return all.stream().filter(failure -> failure.rules().contains(rule)).collect(ImmutableList.toImmutableList());
    }

    /** Every code that is known. */
    public ImmutableSortedSet<String> codes() {
        return all.stream()
                .flatMap(failure -> failure.codes().stream())
                .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
    }
}

package lpm.text.command;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import java.util.stream.Stream;

/**
 * Sentences in place of data, in whatever language a console speaks: what it prints where a command failed, or found nothing. Only a
 * translation that is known could tell the two apart, so either counts as not captured.
 */
public final class Sentences {

    private static final int MOST_LINES = 3;
    private static final int LONGEST = 1_000;
    private static final int FEWEST_WORDS = 3;

    /** What stands in records and tables. */
    private static final CharMatcher OF_DATA = CharMatcher.anyOf("=\"|");

    private static final CharMatcher PAUSE = CharMatcher.anyOf(",;:");

    private Sentences() {}

    /** Whether the lines that are not blank are sentences, three lines at most. */
    public static boolean are(Stream<Line> lines) {
        ImmutableList<Line> first =
                lines.filter(line -> !line.isBlank()).limit(MOST_LINES + 1).collect(ImmutableList.toImmutableList());
        return !first.isEmpty()
                && first.size() <= MOST_LINES
                && first.stream().allMatch(line -> isSentence(line.text().strip()));
    }

    /** From a capital letter to a full stop, with no columns: two blanks only between sentences, one behind each comma. */
    private static boolean isSentence(String text) {
        return text.length() <= LONGEST
                && Character.isUpperCase(text.charAt(0))
                && text.endsWith(".")
                && OF_DATA.matchesNoneOf(text)
                && new Line(1, text).words().size() >= FEWEST_WORDS
                && hasNoColumns(text);
    }

    private static boolean hasNoColumns(String text) {
        for (int i = 1; i < text.length(); i++) {
            boolean blank = text.charAt(i) == ' ';
            char before = text.charAt(i - 1);
            boolean wide = blank && before == ' ' && (text.charAt(i - 2) != '.' || text.charAt(i + 1) == ' ');
            if (wide || (!blank && PAUSE.matches(before))) {
                return false;
            }
        }
        return true;
    }
}

package lpm.anonymize;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Comparator;

/** Puts pseudonyms in a text wherever an original stands by itself, and keeps columns where they are. */
final class Substitution {

    private final ImmutableMap<String, String> pseudonyms;
    /** The lengths of the originals, longest first: a name is never replaced inside a longer one. */
    private final ImmutableList<Integer> lengths;

    Substitution(ImmutableMap<String, String> pseudonyms) {
        this.pseudonyms = pseudonyms;
        this.lengths = pseudonyms.keySet().stream()
                .map(String::length)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .collect(ImmutableList.toImmutableList());
    }

    String apply(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int length = isInsideWord(text, at) ? 0 : lengthOfOriginalAt(text, at);
            if (length == 0) {
                out.append(text.charAt(at++));
            } else {
                String pseudonym = pseudonyms.getOrDefault(text.substring(at, at + length), "");
                out.append(pseudonym);
                at = align(text, at + length, length - pseudonym.length(), out);
            }
        }
        return out.toString();
    }

    private static boolean isInsideWord(String text, int at) {
        return at > 0 && isWord(text.charAt(at - 1)) && isWord(text.charAt(at));
    }

    private int lengthOfOriginalAt(String text, int at) {
        for (int length : lengths) {
            int end = at + length;
            if (end <= text.length()
                    && !(end < text.length() && isInsideWord(text, end))
                    && pseudonyms.containsKey(text.substring(at, end))) {
                return length;
            }
        }
        return 0;
    }

    /** Two blanks or more are a column's: as many are added or taken as the pseudonym is shorter or longer. */
    private static int align(String text, int end, int shorter, StringBuilder out) {
        int blanks = 0;
        while (end + blanks < text.length() && text.charAt(end + blanks) == ' ') {
            blanks++;
        }
        boolean isLast = end + blanks == text.length() || text.charAt(end + blanks) == '\n';
        if (blanks < 2 || isLast) {
            return end;
        }
        out.append(" ".repeat(Math.max(1, blanks + shorter)));
        return end + blanks;
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c);
    }
}
